import type { Lang } from "#lib/language/text/unit";
import type { CleanPiece } from "./read-pieces.ts";
import { isLangLabel, isProseLabel, readSpeaker, type SpeakerPrefix } from "./speaker-name.ts";

/** A line with the name it begins with, where that is believed to be a speaker's or to name the line's language. */
export interface SpokenLine {
  readonly piece: CleanPiece;
  /** Null: nothing is to be taken off the line. */
  readonly prefix: SpeakerPrefix | null;
}

/** A line, and whether the line before it in the file is blank (or it is the first). */
export interface PlacedPiece {
  readonly piece: CleanPiece;
  readonly isAfterGap: boolean;
  /** Its time stamp is already taken off. */
  readonly isTimed: boolean;
}

/**
 * Finds which names before lines are speakers. A colon is common in prose, so a name must recur in one language and names must stand before many
 * lines, or before lines of both languages alike; a line that is only a name must recur after blank lines or times. Linear.
 */
export function findSpeakers(lines: readonly PlacedPiece[]): SpokenLine[] {
  const found = lines.map((line) => ({ ...line, prefix: readSpeaker(line.piece.text) }));
  const believed = believedNames(found);
  const isLabelled = isLabelledByLanguage(found);
  return found.map(({ piece, prefix }) => ({
    piece,
    prefix: prefix !== null && isBelieved(prefix, believed, isLabelled) ? prefix : null,
  }));
}

type Found = PlacedPiece & { readonly prefix: SpeakerPrefix | null };

interface Believed {
  readonly spoken: ReadonlySet<string>;
  readonly bare: ReadonlySet<string>;
}

/** Share of lines with a name from which a text is a dialogue. */
const minDialogueShare = 0.4;

/** Turns a name must have on the average. */
const minTurns = 1.5;

/** Share of frequent names whose translation has a name too, from which even few of them are believed. */
const minPairedShare = 0.8;
const minLabelledShare = 0.3;
const minHeadingShare = 0.8;
const minNamedShare = 0.1;

function isBelieved(prefix: SpeakerPrefix, believed: Believed, isLabelled: boolean): boolean {
  if (isLangLabel(prefix.name)) return isLabelled && prefix.form !== "bare" && prefix.rest !== "";
  return (prefix.form === "bare" ? believed.bare : believed.spoken).has(prefix.name);
}

function believedNames(lines: readonly Found[]): Believed {
  const bare = bareNames(lines);
  const spoken = spokenNames(lines);
  // Whoever is believed before a colon is believed alone on a line too, and the other way about.
  const together = new Set([...spoken, ...bare, ...timedNames(lines)]);
  return { spoken: together, bare: together };
}

/** A line with a colon or brackets after what may be a name. */
interface Candidate {
  readonly name: string;
  readonly at: number;
}

/**
 * Names before colons and in brackets. A list of terms ("Docker: …", "Docker：…") looks the same, but there none comes twice in one language: a
 * speaker does. Whoever speaks once is believed among them when the translation has a name too.
 */
function spokenNames(lines: readonly Found[]): Set<string> {
  const candidates = lines.flatMap(({ prefix }, at): Candidate[] =>
    prefix === null || prefix.form === "bare" || isLabel(prefix.name)
      ? []
      : [{ name: prefix.name, at }],
  );
  const turns = countTurns(candidates, lines);
  const places = new Set(candidates.map(({ at }) => at));
  const isPaired = ({ at }: Candidate) =>
    [at - 1, at + 1].some(
      (other) => places.has(other) && lines[other]?.piece.lang !== lines[at]?.piece.lang,
    );
  const isDialogue =
    candidates.length >= minDialogueShare * lines.length &&
    candidates.length >= minTurns * turns.size &&
    speakersOf(turns, 1) >= 2 &&
    speakersOf(turns, 2) >= 1;
  if (isDialogue) {
    const believed = candidates.filter(
      (candidate) => mostTurns(turns, candidate) > 1 || isPaired(candidate),
    );
    return new Set(believed.map(({ name }) => name));
  }
  const frequent = candidates.filter((candidate) => mostTurns(turns, candidate) > 2);
  const paired = frequent.filter(isPaired).length;
  return speakersOf(turns, 3) >= 2 && paired >= minPairedShare * frequent.length
    ? new Set(frequent.map(({ name }) => name))
    : new Set();
}

type Turns = ReadonlyMap<string, Readonly<Record<Lang, number>>>;

/** How often each name stands before lines of each language. */
function countTurns(candidates: readonly Candidate[], lines: readonly Found[]): Turns {
  const turns = new Map<string, Record<Lang, number>>();
  for (const { name, at } of candidates) {
    const count = turns.get(name) ?? { en: 0, zh: 0 };
    const lang = lines[at]?.piece.lang;
    if (lang === "en" || lang === "zh") count[lang] += 1;
    turns.set(name, count);
  }
  return turns;
}

function mostTurns(turns: Turns, { name }: Candidate): number {
  const { en, zh } = turns.get(name) ?? { en: 0, zh: 0 };
  return Math.max(en, zh);
}

/** How many names of one language have at least so many turns. */
function speakersOf(turns: Turns, least: number): number {
  const count = { en: 0, zh: 0 };
  for (const { en, zh } of turns.values()) {
    if (en >= least) count.en += 1;
    if (zh >= least) count.zh += 1;
  }
  return Math.max(count.en, count.zh);
}

/** Names that stand on lines of their own with nothing but a time after them: "Alice 00:12:34". One such line may be prose, two are a transcript. */
function timedNames(lines: readonly Found[]): string[] {
  const names = lines.flatMap(({ prefix }) =>
    prefix === null || prefix.rest !== "" || prefix.startMs === null || isLabel(prefix.name)
      ? []
      : [prefix.name],
  );
  return names.length >= 2 ? names : [];
}

/**
 * Names that stand alone on lines: at least two, each more than once, most of them after a blank line or a time, and above what they say. "Yes" above
 * its translation is no name: what follows a name is in its own language, or below the name in the other one.
 */
function bareNames(lines: readonly Found[]): Set<string> {
  const candidates = lines.flatMap((line, at) =>
    line.prefix?.form !== "bare" || isLabel(line.prefix.name)
      ? []
      : [
          {
            name: line.prefix.name,
            isHeading: isOpening(line, lines[at - 1]) && isAbove(lines, at),
          },
        ],
  );
  const counts = countNames(candidates.map(({ name }) => name));
  const recurring = candidates.filter(({ name }) => (counts.get(name) ?? 0) > 1);
  const names = new Set(recurring.map(({ name }) => name));
  const headings = recurring.filter(({ isHeading }) => isHeading).length;
  const isBelievable =
    names.size >= 2 &&
    headings >= minHeadingShare * recurring.length &&
    recurring.length >= minNamedShare * lines.length;
  return isBelievable ? names : new Set();
}

function isOpening(line: Found, before: Found | undefined): boolean {
  return line.isAfterGap || line.isTimed || before?.prefix?.form === "bare";
}

function isAbove(lines: readonly Found[], at: number): boolean {
  const { lang } = lines[at]?.piece ?? {};
  const next = lines[at + 1];
  if (next === undefined || next.isAfterGap) return false;
  if (next.prefix?.form !== "bare") return next.piece.lang === lang;
  const second = lines[at + 2];
  return (
    next.piece.lang !== lang &&
    second !== undefined &&
    !second.isAfterGap &&
    second.prefix?.form !== "bare"
  );
}

function isLabelledByLanguage(lines: readonly Found[]): boolean {
  const labelled = lines.filter(({ prefix }) => prefix !== null && isLangLabel(prefix.name));
  return labelled.length >= 2 && labelled.length >= minLabelledShare * lines.length;
}

function isLabel(name: string): boolean {
  return isProseLabel(name) || isLangLabel(name);
}

function countNames(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
