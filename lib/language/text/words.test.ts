import { describe, expect, test } from "vitest";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { readChineseWords } from "./chinese-words.ts";
import { readEnglishWords } from "./english-words.ts";

const lexicon = await loadLexicon();
const english = (text: string) => readEnglishWords(text, lexicon);
const chinese = (text: string) => readChineseWords(text, lexicon).map((word) => word.text);

describe("English words", () => {
  test("know their place, their lemma and their compound", () => {
    const text = "The sourdough's open-crumb loaves rise.";
    const words = english(text);
    expect(words.map((word) => word.text)).toEqual([
      "The",
      "sourdough",
      "open",
      "crumb",
      "loaves",
      "rise",
    ]);
    for (const word of words) expect(text.slice(word.start, word.end)).toBe(word.text);
    expect(words[2]?.compound).toBe(words[3]?.compound);
    expect(words.map((word) => word.gap)).toEqual([
      "start",
      "space",
      "possessive",
      "hyphen",
      "space",
      "space",
    ]);
  });

  test("plurals of acronyms and verbed acronyms lose their ending", () => {
    expect(english("The SSDs were RAID'd.").map((word) => word.lemma)).toEqual([
      "the",
      "ssd",
      "be",
      "raid",
    ]);
  });

  test("a capital inside a sentence is a name, in a heading it is none", () => {
    const capitals = (text: string) => english(text).map((word) => word.capital);
    expect(capitals("We met Henry Ford. Then we left.")[2]).toBe("inside");
    expect(capitals("Bulk Fermentation Basics")).toEqual(["start", "start", "start"]);
  });
});

describe("Chinese words", () => {
  test("Latin runs stay whole whatever the segmenter makes of them", () => {
    expect(chinese("把 dark_frame.v2 减掉,再看CCD图像")).toEqual(
      expect.arrayContaining(["dark_frame.v2", "CCD", "图像"]),
    );
  });

  test("names written in sound are one word, the word before them is not part", () => {
    expect(chinese("这位堪比乔瑟琳·贝尔的学者")).toContain("乔瑟琳·贝尔");
    expect(chinese("比埃隆·马斯克还早").slice(0, 2)).toEqual(["比", "埃隆·马斯克"]);
    expect(chinese("阿尔伯特·爱因斯坦、亨利·福特")).toEqual(["阿尔伯特·爱因斯坦", "亨利·福特"]);
  });

  test("every word knows its place", () => {
    const text = "  光谱仪(spectrograph)放在真空里。";
    for (const word of readChineseWords(text, lexicon)) {
      expect(text.slice(word.start, word.end)).toBe(word.text);
    }
  });
});
