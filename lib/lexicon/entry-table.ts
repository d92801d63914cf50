import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ByteTable, openByteTable, writeByteTable } from "./byte-table.ts";
import { findRoot } from "./find-root.ts";
import { readSourceData, type SourceData, stampOfSources } from "./source-packages.ts";

/** Raise when the making of the table changes. */
const FORMAT = 1;

/** An entry as the table keeps it, in JSON: traditional, simplified, pinyin with tone numbers, senses. */
export type EntryCells = readonly [string, string, string, readonly string[]];

let table: ByteTable | undefined;

/** What CC-CEDICT has under a headword, simplified or traditional, in the order in which it is worth reading; [] when it lacks it. The table is read once a process. */
export function findEntries(word: string): readonly EntryCells[] {
  table ??= readEntryTable(findRoot());
  const cells = word === "" ? null : table.find(word);
  return cells === null ? [] : (JSON.parse(cells) as EntryCells[]);
}

/**
 * CC-CEDICT by headword, simplified and traditional, whole entries in the order in which they are worth reading. Read from lib/lexicon/built; made and
 * written there first, in a second or two, when it is missing or from another version of the dictionary.
 */
export function readEntryTable(root: string): ByteTable {
  const folder = join(root, "lib", "lexicon", "built");
  const [path, stampPath] = [join(folder, "entries.tsv"), join(folder, "entries-stamp.txt")];
  const stamp = `format ${FORMAT} ${stampOfSources(root)}\n`;
  if (existsSync(stampPath) && readFileSync(stampPath, "utf8") === stamp)
    return openByteTable(readFileSync(path));
  const bytes = compileEntries(readSourceData(root).cedict);
  mkdirSync(folder, { recursive: true });
  replaceFile(path, bytes);
  replaceFile(stampPath, stamp);
  return openByteTable(bytes);
}

/** Names and variants of other headwords come last: of 重 the reader seldom means a surname. */
function compileEntries(cedict: SourceData["cedict"]): Buffer {
  const byWord = new Map<string, EntryCells[]>();
  for (const { traditional, simplified, pinyin, english } of cedict) {
    const cells: EntryCells = [traditional, simplified, pinyin, english];
    for (const word of new Set([simplified, traditional])) {
      if (/\s/u.test(word)) continue;
      const known = byWord.get(word);
      if (known) known.push(cells);
      else byWord.set(word, [cells]);
    }
  }
  return writeByteTable(
    new Map(Array.from(byWord, ([word, all]) => [word, JSON.stringify(all.sort(byWorth))])),
  );
}

function byWorth(one: EntryCells, other: EntryCells): number {
  return rankOf(one) - rankOf(other) || other[3].length - one[3].length;
}

function rankOf([, , pinyin, senses]: EntryCells): number {
  if (senses.every((sense) => /^(?:old |archaic |erhua |unofficial )?variant of /u.test(sense)))
    return 2;
  return /^\p{Lu}/u.test(pinyin) && senses.some((sense) => sense.startsWith("surname ")) ? 1 : 0;
}

function replaceFile(path: string, content: Buffer | string): void {
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, content);
  renameSync(fresh, path);
}
