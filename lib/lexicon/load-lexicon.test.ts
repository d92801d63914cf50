import { expect, test } from "vitest";
import { readBuiltTables } from "./built-tables.ts";
import { openByteTable } from "./byte-table.ts";
import { compileTables } from "./compile-tables.ts";
import { findRoot } from "./find-root.ts";
import { loadLexicon } from "./load-lexicon.ts";

const lexicon = await loadLexicon();

test("the dictionary answers from both sides", () => {
  expect(lexicon.glosses("光谱仪")).toContain("spectrometer");
  expect(lexicon.translations("black holes")).toContain("黑洞");
  expect(lexicon.translations("Neural-Network")).toContain("神经网络");
  expect(lexicon.glosses("没有这个词吧")).toEqual([]);
});

test("common words are common, rare ones rare, unknown ones 0", () => {
  expect(lexicon.englishZipf("The")).toBeGreaterThan(7);
  expect(lexicon.englishZipf("yeast")).toBeGreaterThan(2);
  expect(lexicon.englishZipf("asteroseismology")).toBe(0);
  expect(lexicon.chineseZipf("的")).toBeGreaterThan(lexicon.chineseZipf("酵母"));
});

test("both tokenisers give words in their places", () => {
  const english = "Red giants show mixed modes.";
  const tagged = lexicon.tagEnglish(english);
  expect(tagged.map((token) => token.lemma)).toContain("giant");
  for (const { text, start, end } of tagged) expect(english.slice(start, end)).toBe(text);
  const chinese = "红巨星会出现混合模式。";
  const words = lexicon.segmentChinese(chinese);
  expect(words.map((word) => word.text)).toContain("红巨星");
  for (const { text, start, end } of words) expect(chinese.slice(start, end)).toBe(text);
});

test("one process loads it once", async () => {
  expect(await loadLexicon()).toBe(lexicon);
});

test("tables are compiled from raw data, commonest translation first", () => {
  const tables = compileTables({
    cedict: [
      { traditional: "麵糰", simplified: "面团", pinyin: "", english: ["dough"] },
      {
        traditional: "麵",
        simplified: "面",
        pinyin: "",
        english: ["dough; noodles", "CL:碗[wan3]"],
      },
    ],
    subtlex: [{ word: "Dough", count: 100 }],
    jiebaDictionary: "面 900 n\n面团 10 n\n",
  });
  expect(openByteTable(tables.glosses).find("面")).toBe("dough/noodles");
  expect(openByteTable(tables.translations).find("dough")).toBe("面/面团");
  expect(Number(openByteTable(tables["english-zipf"]).find("dough"))).toBeGreaterThan(800);
});

test("built tables are the compiled ones, or absent", () => {
  const built = readBuiltTables(findRoot());
  if (built) expect(openByteTable(built.glosses).find("黑洞")).toContain("black hole");
});
