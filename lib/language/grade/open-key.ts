import { type Compared, compare, type ReadSide, readSide } from "./compared.ts";
import type { GradeKey } from "./grade-key.ts";
import { openVocabulary, type Vocabulary } from "./vocabulary.ts";

/** A key ready for use: its words looked up by form, its references read. */
export interface OpenKey {
  readonly key: GradeKey;
  readonly vocabulary: Vocabulary;
  readonly simplified: ReadonlyMap<string, string>;
  readonly references: readonly ReadSide[];
}

/** Opened once for each key and kept as long as the key itself. */
const opened = new WeakMap<GradeKey, OpenKey>();

export function openKey(key: GradeKey): OpenKey {
  const known = opened.get(key);
  if (known !== undefined) return known;
  const vocabulary = openVocabulary(key);
  const simplified = new Map<string, string>();
  const characters = Array.from(key.traditional);
  for (let at = 0; at + 1 < characters.length; at += 2)
    simplified.set(characters[at] ?? "", characters[at + 1] ?? "");
  const references = key.references.map((text) => readSide(text, key, vocabulary, simplified));
  const fresh = { key, vocabulary, simplified, references };
  opened.set(key, fresh);
  return fresh;
}

/** The answer read by the key. */
export function readAnswer(answer: string, { key, vocabulary, simplified }: OpenKey): ReadSide {
  return readSide(answer, key, vocabulary, simplified);
}

/** The answer beside each reference. */
export function compareAll(
  answer: ReadSide,
  { key, vocabulary, references }: OpenKey,
): readonly Compared[] {
  return references.map((reference) => compare(answer, reference, key, vocabulary));
}
