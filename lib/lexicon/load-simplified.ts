import { readCharacterTables } from "./character-tables.ts";
import { findRoot } from "./find-root.ts";

let loaded: ReadonlyMap<string, string> | undefined;

/** Traditional characters with the simplified ones that they are mostly written as. Read once a process; a few milliseconds, without the rest of the lexicon. */
export function loadSimplified(): ReadonlyMap<string, string> {
  loaded ??= read();
  return loaded;
}

function read(): ReadonlyMap<string, string> {
  const pairs = Array.from(readCharacterTables(findRoot()).traditional);
  const simplified = new Map<string, string>();
  for (let at = 0; at + 1 < pairs.length; at += 2)
    simplified.set(pairs[at] ?? "", pairs[at + 1] ?? "");
  return simplified;
}
