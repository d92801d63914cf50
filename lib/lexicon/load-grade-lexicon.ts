import type { GradeLexicon } from "#lib/language/grade/grade-lexicon";
import { readCharacterTables } from "./character-tables.ts";
import { findRoot } from "./find-root.ts";
import { loadLexicon } from "./load-lexicon.ts";

let loading: Promise<GradeLexicon> | undefined;

/** The lexicon of this process with what grading needs besides: traditional characters, and characters that sound alike. Loaded once. */
export function loadGradeLexicon(): Promise<GradeLexicon> {
  loading ??= load();
  return loading;
}

async function load(): Promise<GradeLexicon> {
  const lexicon = await loadLexicon();
  const tables = readCharacterTables(findRoot());
  const simplified = new Map<string, string>();
  const pairs = Array.from(tables.traditional);
  for (let at = 0; at + 1 < pairs.length; at += 2)
    simplified.set(pairs[at] ?? "", pairs[at + 1] ?? "");
  return { ...lexicon, simplified, homophones: readHomophones(tables.syllables) };
}

function readHomophones(syllables: string): GradeLexicon["homophones"] {
  const found = new Map<string, string>();
  for (const group of syllables.split(" ")) {
    const characters = group.replace(/^[a-zü:]+/u, "");
    for (const character of characters)
      found.set(character, (found.get(character) ?? "") + characters);
  }
  return (character) => found.get(character) ?? "";
}
