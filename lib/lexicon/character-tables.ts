import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readSourceData, type SourceData, stampOfSources } from "./source-packages.ts";

/** Raise when the making of a table changes. */
const FORMAT = 1;

/** What grading looks up of characters, out of CC-CEDICT. */
export interface CharacterTables {
  /** Traditional characters, each followed by the simplified one that it is mostly written as ("東东為为"). */
  readonly traditional: string;
  /** Each syllable without its tone with the simplified characters that are read so, parted by spaces ("jing经京精 …"). */
  readonly syllables: string;
}

/** Read from lib/lexicon/built; made and written there first, in a second or two, when they are missing or from another version of the dictionary. */
export function readCharacterTables(root: string): CharacterTables {
  const folder = join(root, "lib", "lexicon", "built");
  const path = join(folder, "characters.txt");
  const stamp = `format ${FORMAT} ${stampOfSources(root)}`;
  const lines = existsSync(path) ? readFileSync(path, "utf8").split("\n") : [];
  const [known, traditional, syllables] = lines;
  if (known === stamp && traditional !== undefined && syllables !== undefined)
    return { traditional, syllables };
  const { cedict } = readSourceData(root);
  const fresh = { traditional: compileTraditional(cedict), syllables: compileSyllables(cedict) };
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${path}.${process.pid}`, `${stamp}\n${fresh.traditional}\n${fresh.syllables}\n`);
  renameSync(`${path}.${process.pid}`, path);
  return fresh;
}

/** Goes by the entries in which two characters face each other; one that mostly stays as it is stays. */
function compileTraditional(cedict: SourceData["cedict"]): string {
  const counts = new Map<string, Map<string, number>>();
  for (const { traditional, simplified } of cedict) {
    const [own, other] = [Array.from(traditional), Array.from(simplified)];
    if (own.length !== other.length) continue;
    own.forEach((character, at) => {
      if (!/\p{Script=Han}/u.test(character)) return;
      const facing = counts.get(character) ?? new Map<string, number>();
      counts.set(character, facing);
      const plain = other[at] ?? character;
      facing.set(plain, (facing.get(plain) ?? 0) + 1);
    });
  }
  return Array.from(counts, ([character, facing]) => {
    const [best] = Array.from(facing).sort((a, b) => b[1] - a[1])[0] ?? [character];
    return best === character ? "" : character + best;
  }).join("");
}

/** Readings of single characters. */
function compileSyllables(cedict: SourceData["cedict"]): string {
  const syllables = new Map<string, Set<string>>();
  for (const { simplified, pinyin } of cedict) {
    const syllable = pinyin.toLowerCase().replace(/\d/gu, "");
    if (!/^\p{Script=Han}$/u.test(simplified) || !/^[a-zü:]+$/u.test(syllable)) continue;
    const known = syllables.get(syllable) ?? new Set<string>();
    syllables.set(syllable, known.add(simplified));
  }
  return Array.from(syllables, ([syllable, all]) => syllable + [...all].join("")).join(" ");
}
