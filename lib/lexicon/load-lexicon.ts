import type { Dictionary, Frequencies, Lexicon } from "#lib/language/text/lexicon";
import { compileInMemory, readBuiltTables } from "./built-tables.ts";
import { openByteTable } from "./byte-table.ts";
import { type Tables, translationKey } from "./compile-tables.ts";
import { findRoot } from "./find-root.ts";
import { createJiebaSegmenter } from "./jieba-segmenter.ts";
import { createWinkTagger } from "./wink-tagger.ts";

let loading: Promise<Lexicon> | undefined;

/**
 * The tokenisers, frequencies and dictionary of this process, loaded once (about half a second, most of it jieba; three
 * seconds when `node lib/lexicon/build.ts` has not run and the tables are compiled in memory).
 */
export function loadLexicon(): Promise<Lexicon> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Lexicon> {
  const root = findRoot();
  const tables = readBuiltTables(root) ?? compileInMemory(root);
  return {
    ...createWinkTagger(root),
    ...createJiebaSegmenter(root),
    ...openDictionary(tables),
    ...openFrequencies(tables),
  };
}

function openDictionary(tables: Tables): Dictionary {
  const glosses = openByteTable(tables.glosses);
  const translations = openByteTable(tables.translations);
  return {
    glosses: (chinese) => glosses.find(chinese)?.split("/") ?? [],
    translations: (english) => translations.find(translationKey(english))?.split("/") ?? [],
  };
}

function openFrequencies(tables: Tables): Frequencies {
  const english = openByteTable(tables["english-zipf"]);
  const chinese = openByteTable(tables["chinese-zipf"]);
  return {
    englishZipf: (word) => Number(english.find(word.toLowerCase()) ?? 0) / 100,
    chineseZipf: (word) => Number(chinese.find(word) ?? 0) / 100,
  };
}
