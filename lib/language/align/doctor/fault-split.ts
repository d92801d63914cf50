import { sizeOf } from "#lib/language/align/beads/affinity";
import { habitAround, joinSides } from "#lib/language/align/desk/join-segments";
import { ENGLISH_STOP_WORDS } from "#lib/language/text/english-stop-words";
import { closingMark, startsLowerCase } from "#lib/language/text/sentence-edge";
import type { Lang, Pair, Segment, Side } from "#lib/language/text/unit";
import { evidence } from "./doctor-evidence.ts";
import { type Proposal, toRows } from "./doctor-proposal.ts";
import type { Evidence } from "./repair.ts";

/** A sentence is seldom cut into more parts; a longer chain without end marks is a list or a poem. */
const maxParts = 8;

/** In a text fewer of whose pairs end like sentences, a missing end mark says nothing. */
const minClosedShare = 0.5;

/** A cut before a capital is believed only where nearly every pair ends like a sentence, and before "I" or an abbreviation after so many letters: shorter ones may be headings. */
const beforeCapital = { minClosedShare: 0.9, minLetters: 30 };

/** How sure a cut is by how the second part begins, where all other pairs end like sentences. */
const sure = { lowerCase: 0.97, comma: 0.8, capital: 0.7 };

type Join = keyof typeof sure;

/** Sentences cut over neighbouring pairs on both sides: no end mark in either language, and the next pair goes on. The last part has to close. Linear. */
export function findSplit(pairs: readonly Pair[]): Proposal[] {
  const closedShare = closedShareOf(pairs);
  if (closedShare < minClosedShare) return [];
  const proposals: Proposal[] = [];
  for (let from = 0; from < pairs.length; from += 1) {
    const joins: Join[] = [];
    let join = joinOf(pairs, from, closedShare);
    while (join !== null) {
      joins.push(join);
      join = joinOf(pairs, from + joins.length, closedShare);
    }
    const last = from + joins.length;
    if (joins.length > 0 && joins.length < maxParts && isClosed(pairs[last])) {
      const probability = closedShare * Math.min(...joins.map((one) => sure[one]));
      proposals.push(joinRows(pairs, { from, to: last + 1, probability }));
    }
    from = last;
  }
  return proposals;
}

/** The pair `at` and the next as parts of one sentence, or null. */
function joinOf(pairs: readonly Pair[], at: number, closedShare: number): Join | null {
  const english = [sideIn(pairs[at], "en"), sideIn(pairs[at + 1], "en")] as const;
  const chinese = [sideIn(pairs[at], "zh"), sideIn(pairs[at + 1], "zh")] as const;
  if (english[0] === null || english[1] === null || chinese[0] === null || chinese[1] === null)
    return null;
  if (english[0].speaker !== english[1].speaker) return null;
  const marks = [closingMark(english[0].text), closingMark(chinese[0].text)];
  if (marks.includes("end")) return null;
  if (startsLowerCase(english[1].text)) return "lowerCase";
  if (marks.every((mark) => mark === "comma")) return "comma";
  return closedShare >= beforeCapital.minClosedShare && goesOn(english[0].text, english[1].text)
    ? "capital"
    : null;
}

/** "… in the | United States …": no heading ends in such a word. "… because | I …": no sentence is needed before "I", but a heading may be. */
function goesOn(first: string, next: string): boolean {
  const lastWord = /([A-Za-z'’]+)[^A-Za-z'’]*$/.exec(first)?.[1] ?? "";
  if (ENGLISH_STOP_WORDS.has(lastWord.toLowerCase())) return true;
  return /^(?:I\b|[A-Z]{2,})/.test(next) && sizeOf(first) >= beforeCapital.minLetters;
}

function joinRows(
  pairs: readonly Pair[],
  { from, to, probability }: Pick<Proposal, "from" | "to" | "probability">,
): Proposal {
  const before = pairs.slice(from, to);
  const join = (side: Side) =>
    before
      .map((pair) => pair[side])
      .reduce((sum, segment) => joinSides(sum, segment, habitAround(pairs, from, side)), null);
  const joined = { source: join("source"), target: join("target") };
  return {
    ...{ fault: "split", from, to, probability, isCertain: false },
    after: toRows(before, [joined], probability),
    evidence: before.slice(1).flatMap((pair, at) => reasons(before[at], pair)),
  };
}

function reasons(pair: Pair | undefined, next: Pair): Evidence[] {
  const english = sideIn(next, "en");
  const open = [pair?.source, pair?.target].flatMap((segment) =>
    segment ? [evidence("openEnd", { line: segment.lines.at(-1) ?? 0 })] : [],
  );
  if (english === null || !startsLowerCase(english.text)) return open;
  const word = /[\p{L}'’]+/u.exec(english.text)?.[0] ?? "";
  return [...open, evidence("lowerStart", { line: english.lines[0] ?? 0, word })];
}

/** Share of the pairs that end like a sentence on both sides; each single cut may lower it but little. */
function closedShareOf(pairs: readonly Pair[]): number {
  const full = pairs.filter(({ source, target }) => source !== null && target !== null);
  const closed = full.filter(
    ({ source, target }) => endsClosed(source) && endsClosed(target),
  ).length;
  return (closed + 1) / (full.length + 1);
}

function isClosed(pair: Pair | undefined): boolean {
  return pair !== undefined && (endsClosed(pair.source) || endsClosed(pair.target));
}

function endsClosed(segment: Segment | null): boolean {
  return segment !== null && closingMark(segment.text) === "end";
}

function sideIn(pair: Pair | undefined, lang: Lang): Segment | null {
  if (pair?.source?.lang === lang) return pair.source;
  return pair?.target?.lang === lang ? pair.target : null;
}
