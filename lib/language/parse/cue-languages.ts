import { langOfLine } from "#lib/language/text/script";
import type { Lang } from "#lib/language/text/unit";
import type { Cue, CueLine } from "./cue.ts";
import type { CueText } from "./join-cues.ts";
import { joinParts } from "./read-rows.ts";

/** The cues of a file by what they say in each language, and which language leads. */
export interface CueLanguages {
  readonly cues: readonly CueText[];
  readonly firstLang: Lang;
}

/**
 * Parts the lines of each cue by language. Lines without letters go with the line before them, alone to the commoner language of the file. Two cues of the same
 * times, one of each language, become one. Linear.
 */
export function partLanguages(cues: readonly Cue[]): CueLanguages {
  const parted = withoutRolling(cues).map((cue) => ({ cue, known: knownLines(cue) }));
  const counts = { en: 0, zh: 0 };
  const leads = { en: 0, zh: 0 };
  for (const { known } of parted) {
    for (const { lang } of known) counts[lang] += 1;
    const first = known[0]?.lang;
    if (first !== undefined && known.some(({ lang }) => lang !== first)) leads[first] += 1;
  }
  const commoner = counts.zh > counts.en ? "zh" : "en";
  const merged = mergeSameTimes(parted.map(({ cue, known }) => toCueText(cue, known, commoner)));
  const firstAlone = parted.find(({ known }) => known.length > 0)?.known[0]?.lang ?? "en";
  const firstLang = leads.en + leads.zh === 0 ? firstAlone : leads.zh > leads.en ? "zh" : "en";
  return { cues: merged, firstLang };
}

interface KnownLine {
  readonly text: string;
  readonly lang: Lang;
}

/** The lines of a cue with their language; those that have none go with their neighbour; [] where no line has one. */
function knownLines({ texts }: Cue): KnownLine[] {
  const langs = texts.map(({ text }) => langOfLine(text));
  const first = langs.find((lang) => lang === "en" || lang === "zh");
  if (first !== "en" && first !== "zh") return [];
  let current: Lang = first;
  return texts.map(({ text }, at) => {
    const lang = langs[at];
    if (lang === "en" || lang === "zh") current = lang;
    return { text, lang: current };
  });
}

function toCueText(cue: Cue, known: readonly KnownLine[], commoner: Lang): CueText {
  const textOf = (lang: Lang) => {
    const parts = known.flatMap((line) => (line.lang === lang ? [line.text] : []));
    return parts.length === 0 ? null : joinParts(parts);
  };
  const unknown = known.length > 0 ? null : joinParts(cue.texts.map(({ text }) => text));
  const { lines, startMs, endMs, speaker } = cue;
  return {
    en: textOf("en") ?? (commoner === "en" ? unknown : null),
    zh: textOf("zh") ?? (commoner === "zh" ? unknown : null),
    ...{ lines, startMs, endMs, speaker },
  };
}

function mergeSameTimes(cues: readonly CueText[]): CueText[] {
  const merged: CueText[] = [];
  const places = new Map<string, number>();
  for (const cue of cues) {
    const key = `${cue.startMs}-${cue.endMs}`;
    const place = places.get(key);
    const twin = place === undefined ? undefined : merged[place];
    const isOther =
      twin !== undefined &&
      cue.startMs !== null &&
      (twin.en === null || cue.en === null) &&
      (twin.zh === null || cue.zh === null);
    if (place !== undefined && isOther) {
      const lines = [...twin.lines, ...cue.lines].sort((a, b) => a - b);
      merged[place] = { ...twin, en: twin.en ?? cue.en, zh: twin.zh ?? cue.zh, lines };
    } else {
      places.set(key, merged.length);
      merged.push(cue);
    }
  }
  return merged;
}

/** Share of cues that must begin with the line before them for a file to be a rolling caption. */
const minRollingShare = 0.3;

/** Live captions repeat in each cue the last line of the one before: the repetition goes, its lines stay with the cue that said it first. */
function withoutRolling(cues: readonly Cue[]): readonly Cue[] {
  const rolls = (at: number) => {
    const last = cues[at - 1]?.texts.at(-1);
    return last !== undefined && cues[at]?.texts[0]?.text === last.text;
  };
  const rolling = cues.filter((_, at) => rolls(at)).length;
  if (cues.length < 4 || rolling < minRollingShare * cues.length) return cues;
  const kept: { cue: Cue; lines: readonly number[]; texts: readonly CueLine[] }[] = [];
  for (const [at, cue] of cues.entries()) {
    const texts = rolls(at) ? cue.texts.slice(1) : cue.texts;
    const before = kept.at(-1);
    if (texts.length === 0 && before !== undefined) before.lines = [...before.lines, ...cue.lines];
    else kept.push({ cue, lines: cue.lines, texts });
  }
  return kept.map(({ cue, lines, texts }) => ({ ...cue, lines, texts }));
}
