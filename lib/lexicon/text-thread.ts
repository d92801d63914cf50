import type { Repair } from "#lib/language/align/doctor/repair";
import type { ParsedText } from "#lib/language/align/parsed-text";
import type { TextFile } from "#lib/language/parse/text-file";
import type { AuditTerm, Wording } from "#lib/language/terms/audit/finding";
import type { PickedWords } from "#lib/language/terms/pairing/face-words";
import type { KnownPlace, KnownTerm } from "#lib/language/terms/places/find-places";
import type { Term } from "#lib/language/terms/term";
import type { Lang, Pair, Unit } from "#lib/language/text/unit";
import { askThread } from "./ask-thread.ts";
import { recallReading, recallTerms, rememberReading, rememberTerms } from "./recent-readings.ts";
import type { ReadChoices, Watch } from "./text-work.ts";

/** Reads the files of a text with this machine's lexicon; see `readText`. The last few readings are kept, so that saving after a preview reads nothing twice. */
export async function readInThread(
  files: readonly TextFile[],
  choices: ReadChoices = {},
  watch: Watch = {},
): Promise<ParsedText> {
  const known = recallReading(files, choices);
  if (known !== null) return known;
  const parsed = await askThread({ type: "read", files, choices }, watch);
  rememberReading(files, choices, parsed);
  return parsed;
}

/** The terms of a text, best first; see `extractTerms`. */
export async function findTerms(
  units: readonly Unit[],
  watch: Watch = {},
): Promise<readonly Term[]> {
  const known = recallTerms(units);
  if (known !== null) return known;
  const terms = await askThread({ type: "terms", units }, watch);
  rememberTerms(units, terms);
  return terms;
}

/** What is wrong with the pairs of a text; see `examine`. */
export function examineInThread(
  pairs: readonly Pair[],
  sourceLang: Lang,
  watch: Watch = {},
): Promise<readonly Repair[]> {
  return askThread({ type: "examine", pairs, sourceLang }, watch);
}

/** Where known terms stand in a few units; see `findPlaces`. */
export function findPlacesInThread(
  units: readonly Unit[],
  terms: readonly KnownTerm[],
  watch: Watch = {},
): Promise<readonly KnownPlace[]> {
  return askThread({ type: "places", units, terms }, watch);
}

/** What units call terms where none of their known translations stands; see `findWordings`. */
export function findWordingsInThread(
  units: readonly Unit[],
  terms: readonly AuditTerm[],
): Promise<readonly Wording[]> {
  return askThread({ type: "wordings", units, terms }, {});
}

/** What the other side has for words that a learner picked; see `faceWords`. */
export function faceWordsInThread(
  units: readonly Unit[],
  picked: PickedWords,
): Promise<readonly string[]> {
  return askThread({ type: "facing", units, picked }, {});
}

/** Starts the thread and loads its lexicon, so that the first reading is quick. Never rejects: whoever reads next hears of the trouble. */
export async function warmThread(): Promise<void> {
  await askThread({ type: "warm" }).catch(() => null);
}
