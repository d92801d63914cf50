import { readCharacterTables } from "./character-tables.ts";
import { findRoot } from "./find-root.ts";

let loaded: ReadonlyMap<string, readonly string[]> | undefined;

/** Simplified characters with the syllables, without tones, that they are read as. Read once a process, without the rest of the lexicon. */
export function loadSyllables(): ReadonlyMap<string, readonly string[]> {
  loaded ??= read();
  return loaded;
}

function read(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const group of readCharacterTables(findRoot()).syllables.split(" ")) {
    const syllable = /^[a-zü:]+/u.exec(group)?.[0] ?? "";
    for (const character of group.slice(syllable.length)) {
      const known = found.get(character);
      if (known) known.push(syllable);
      else found.set(character, [syllable]);
    }
  }
  return found;
}
