import { createHash } from "node:crypto";
import type { ParsedText } from "#lib/language/align/parsed-text";
import type { TextFile } from "#lib/language/parse/text-file";
import type { Term } from "#lib/language/terms/term";
import type { Unit } from "#lib/language/text/unit";
import type { ReadChoices } from "./text-work.ts";

interface Reading {
  readonly key: string;
  readonly length: number;
  readonly parsed: ParsedText;
}

const mostReadings = 8;
/** UTF-16 units of all the texts whose readings are kept: a book or two. */
const mostLength = 6_000_000;
const forgetAfterMs = 5 * 60_000;

interface Memory {
  /** Latest first. */
  readings: readonly Reading[];
  /** Terms go with their units. */
  readonly terms: WeakMap<readonly Unit[], readonly Term[]>;
  timer?: NodeJS.Timeout;
}

/** A bundler may load this module more than once; what was read by one copy is known to all. */
const kept: { duizhaoReadings?: Memory } = globalThis as { duizhaoReadings?: Memory };
kept.duizhaoReadings ??= { readings: [], terms: new WeakMap() };
const memory = kept.duizhaoReadings;

/** How these files were read with these choices a short while ago, or null. */
export function recallReading(files: readonly TextFile[], choices: ReadChoices): ParsedText | null {
  const key = keyOf(files, choices);
  const known = memory.readings.find((reading) => reading.key === key);
  if (known === undefined) return null;
  keep([known, ...memory.readings.filter((reading) => reading !== known)]);
  return known.parsed;
}

/** Keeps a reading for some minutes, as long as there is room. */
export function rememberReading(
  files: readonly TextFile[],
  choices: ReadChoices,
  parsed: ParsedText,
): void {
  const key = keyOf(files, choices);
  const length = files.reduce((sum, { content }) => sum + content.length, 0);
  keep([{ key, length, parsed }, ...memory.readings.filter((reading) => reading.key !== key)]);
}

/** The terms found in just these units a short while ago, or null. */
export function recallTerms(units: readonly Unit[]): readonly Term[] | null {
  return memory.terms.get(units) ?? null;
}

export function rememberTerms(units: readonly Unit[], terms: readonly Term[]): void {
  memory.terms.set(units, terms);
}

function keep(readings: readonly Reading[]): void {
  let length = 0;
  memory.readings = readings.slice(0, mostReadings).filter((reading, at) => {
    length += reading.length;
    return at === 0 || length <= mostLength;
  });
  clearTimeout(memory.timer);
  memory.timer = setTimeout(() => {
    memory.readings = [];
  }, forgetAfterMs).unref();
}

function keyOf(files: readonly TextFile[], choices: ReadChoices): string {
  const hash = createHash("sha256");
  const repairs = Object.entries(choices.repairs ?? {}).sort();
  hash.update(JSON.stringify([choices.sourceLang ?? null, choices.formats ?? [], repairs]));
  for (const { name, encoding, content } of files) {
    hash.update(JSON.stringify([name, encoding, content.length])).update(content);
  }
  return hash.digest("hex");
}
