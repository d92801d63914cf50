import { ENGLISH_STOP_WORDS } from "#lib/language/text/english-stop-words";
import { countScripts, langOfLine, otherLang } from "#lib/language/text/script";
import type { Lang, Pair, Segment, Side } from "#lib/language/text/unit";
import { evidence } from "./doctor-evidence.ts";
import { findKeptText } from "./doctor-kept-text.ts";
import { type Facing, type Proposal, toRows } from "./doctor-proposal.ts";
import { likenessOf } from "./doctor-slip.ts";

/** Fewer words than these may be a name or a quotation that stays as it is in any language. */
const minWords = { en: 4, zh: 6 } as const;

/** From so many words on a line that stands unchanged on both sides is surely no name. */
const certainTimes = 2;

const sure = { exact: 0.99, near: 0.95, other: 0.8 };

/**
 * Rows one side of which is in the language of the other: a copy is dropped, anything else goes to the side of its language. The copy counts as the
 * translation, unless it is the target that is in its own language.
 */
export function findUntranslated(pairs: readonly Pair[], sourceLang: Lang): Proposal[] {
  return pairs.flatMap((pair, row) => {
    if (pair.source === null || pair.target === null) return [];
    // Mixed lines are half translated, a fault of its own.
    const isMixed = [sourceLang, otherLang(sourceLang)].some(
      (lang) => findKeptText(pair.source?.text ?? "", pair.target?.text ?? "", lang) !== null,
    );
    if (isMixed) return [];
    const isTarget = isIn(pair.target, sourceLang);
    const isSource = isIn(pair.source, otherLang(sourceLang));
    if (isTarget === isSource) return []; // both right, or the columns are exchanged
    return [untranslated(pair, row, isTarget ? "target" : "source")];
  });
}

function untranslated(pair: Pair, row: number, wrong: Side): Proposal {
  const right = wrong === "source" ? "target" : "source";
  const [bad, good] = [pair[wrong], pair[right]] as [Segment, Segment];
  const lang = otherLang(bad.lang === good.lang ? bad.lang : good.lang);
  const likeness = likenessOf(bad.text, good.text, good.lang, "line");
  const alone: Facing = { source: null, target: null, [right]: good };
  const moved: Facing = { source: null, target: null, [right]: { ...bad, lang: good.lang } };
  const [line = 0, otherLine = 0] = [bad.lines[0], good.lines[0]];
  const isCertain =
    likeness === "exact" && countWords(bad.text, good.lang) >= certainTimes * minWords[good.lang];
  return {
    fault: "untranslated",
    from: row,
    to: row + 1,
    after: toRows([pair], likeness === "none" ? [alone, moved] : [alone], 1),
    probability: likeness === "none" ? sure.other : likeness === "near" ? sure.near : sure.exact,
    isCertain,
    evidence: [
      evidence("wrongLanguage", { line, lang }),
      ...(likeness === "none"
        ? []
        : [evidence(likeness === "exact" ? "sameText" : "nearlySameText", { line, otherLine })]),
    ],
  };
}

/** True for a sentence of that language: names and formulas are in none. */
function isIn(segment: Segment, lang: Lang): boolean {
  if (langOfLine(segment.text) !== lang || countWords(segment.text, lang) < minWords[lang])
    return false;
  return lang === "zh" || hasFunctionWord(segment.text);
}

function countWords(text: string, lang: Lang): number {
  const { han, latinWords } = countScripts(text);
  return lang === "zh" ? han : latinWords;
}

function hasFunctionWord(text: string): boolean {
  return (text.match(/[a-z'’]+/g) ?? []).some((word) => ENGLISH_STOP_WORDS.has(word));
}
