import { foldChinese, foldTermKey } from "#lib/language/text/fold";
import type { GlossaryRow } from "./glossary-row.ts";

/** Why two terms may be one. `spelling`: written almost alike; `initials`: one abbreviates the other. */
type TwinReason = "spelling" | "initials" | "translation" | "inside";

export interface Twin {
  readonly id: string;
  readonly reason: TwinReason;
}

/** What terms are looked up by when their twins are wanted. */
export interface TwinIndex {
  readonly keys: ReadonlyMap<string, string>;
  readonly bySpelling: ReadonlyMap<string, readonly string[]>;
  readonly byInitials: ReadonlyMap<string, readonly string[]>;
  readonly byTranslation: ReadonlyMap<string, readonly string[]>;
  readonly byWord: ReadonlyMap<string, readonly string[]>;
}

/** Letters from which on one more or less is a slip and not another word. */
const minSlipLength = 5;
const mostTwins = 5;
/** A word that so many terms have tells nothing of two of them. */
const mostOfOneWord = 40;

/** Linear in the length of all names and translations. Rejected terms are no one's twins. */
export function indexTwins(rows: Iterable<GlossaryRow>): TwinIndex {
  const keys = new Map<string, string>();
  const maps = {
    ...{ bySpelling: new Map<string, string[]>(), byInitials: new Map<string, string[]>() },
    ...{ byTranslation: new Map<string, string[]>(), byWord: new Map<string, string[]>() },
  };
  for (const row of rows) {
    if (row.status === "rejected") continue;
    const key = foldTermKey(row.source);
    keys.set(row.id, key);
    for (const spelling of slipsOf(key)) put(maps.bySpelling, spelling, row.id);
    for (const word of new Set(wordsOf(key))) put(maps.byWord, word, row.id);
    const initials = initialsOf(key);
    if (initials !== null) put(maps.byInitials, initials, row.id);
    for (const text of translationsOf(row)) put(maps.byTranslation, text, row.id);
  }
  return { keys, ...maps };
}

/** The terms that may be the same as this one, the likeliest first, at most five. */
export function likelyTwins(row: GlossaryRow, index: TwinIndex): readonly Twin[] {
  const key = foldTermKey(row.source);
  const reasons = new Map<string, TwinReason>();
  const add = (reason: TwinReason, ids: readonly string[] | undefined) => {
    for (const id of ids ?? []) if (id !== row.id && !reasons.has(id)) reasons.set(id, reason);
  };
  for (const spelling of slipsOf(key)) add("spelling", index.bySpelling.get(spelling));
  add("initials", index.byInitials.get(key));
  const initials = initialsOf(key);
  if (initials !== null) add("initials", idsOfKey(index, initials));
  for (const text of translationsOf(row)) add("translation", index.byTranslation.get(text));
  for (const word of new Set(wordsOf(key))) {
    const ids = index.byWord.get(word) ?? [];
    if (ids.length > mostOfOneWord) continue;
    add(
      "inside",
      ids.filter((id) => isInside(key, index.keys.get(id) ?? "")),
    );
  }
  return Array.from(reasons, ([id, reason]) => ({ id, reason })).slice(0, mostTwins);
}

function idsOfKey(index: TwinIndex, key: string): readonly string[] {
  return (index.bySpelling.get(key) ?? []).filter((id) => index.keys.get(id) === key);
}

function put(map: Map<string, string[]>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, [id]);
  else if (ids.at(-1) !== id) ids.push(id);
}

/** The key without its spaces, and, where it is long enough, with any one letter left out: two keys one slip apart share one of these. */
function slipsOf(key: string): string[] {
  const tight = key.replaceAll(" ", "");
  if (tight.length < minSlipLength) return [tight];
  return [tight, ...Array.from(tight, (_, at) => tight.slice(0, at) + tight.slice(at + 1))];
}

function initialsOf(key: string): string | null {
  const words = wordsOf(key);
  return words.length < 2 ? null : words.map((word) => word.slice(0, 1)).join("");
}

function wordsOf(key: string): string[] {
  return key.split(" ").filter((word) => word !== "");
}

function translationsOf({ variants }: GlossaryRow): string[] {
  return variants.map(({ text }) => foldChinese(text));
}

/** Whether one of them is, word for word, a part of the other. */
function isInside(one: string, other: string): boolean {
  return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}
