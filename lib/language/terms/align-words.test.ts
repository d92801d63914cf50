import { expect, test } from "vitest";
import { alignWords } from "./align-words.ts";
import type { BitextUnit, BitextWord } from "./bitext.ts";
import { createDictionaryPrior } from "./dictionary-prior.ts";
import { createWordSplitter } from "./word-parts.ts";

function unitOf(index: number, english: string, chinese: string): BitextUnit {
  const words = english.split(" ").map(
    (text): BitextWord => ({
      text,
      lemma: text,
      family: text,
      wordClass: "NOUN",
      start: 0,
      end: text.length,
      compound: 0,
      capital: "none",
      gap: "space",
    }),
  );
  const hanzi = chinese
    .split(" ")
    .map((text) => ({ text, start: 0, end: text.length, script: "han" as const }));
  return { index, english, words, chinese, foldedChinese: chinese, latin: new Set(), hanzi };
}

const empty = { glosses: () => [], translations: () => [] };
const frequencies = { englishZipf: () => 5, chineseZipf: () => 5 };

function bestFor(
  units: readonly BitextUnit[],
  dictionary = empty as Parameters<typeof createDictionaryPrior>[0],
) {
  const split = createWordSplitter(new Set(), frequencies);
  const alignments = alignWords(units, { prior: createDictionaryPrior(dictionary), split });
  return (place: number, word: number) => {
    const columns = units[place]?.hanzi.length ?? 0;
    const shares = alignments[place]?.toEnglish.slice(word * columns, (word + 1) * columns) ?? [];
    const column = [...shares].indexOf(Math.max(...shares));
    return units[place]?.hanzi[column]?.text;
  };
}

test("what goes together again and again is aligned without any dictionary", () => {
  const best = bestFor([
    unitOf(1, "dough rises", "面团 发起"),
    unitOf(2, "dough rests", "面团 静置"),
    unitOf(3, "bread rises", "面包 发起"),
  ]);
  expect(best(0, 0)).toBe("面团");
  expect(best(2, 0)).toBe("面包");
});

test("a dictionary decides what stands once only", () => {
  const senses: Record<string, readonly string[]> = { 酵母: ["yeast"], 盐: ["salt"] };
  const dictionary = { ...empty, glosses: (word: string) => senses[word] ?? [] };
  const best = bestFor([unitOf(1, "salt yeast", "酵母 盐")], dictionary);
  expect(best(0, 0)).toBe("盐");
  expect(best(0, 1)).toBe("酵母");
});

test("shares of a word sum to one at most, and an endless unit is left out", () => {
  const long = Array.from({ length: 700 }, (_, at) => `w${at}`).join(" ");
  const split = createWordSplitter(new Set(), frequencies);
  const prior = createDictionaryPrior(empty);
  const [short, endless] = alignWords(
    [unitOf(1, "dough rises", "面团 发起 了"), unitOf(2, long, long.replaceAll("w", "字"))],
    { prior, split },
  );
  const sum = Array.from(short?.toEnglish.slice(0, 3) ?? []).reduce(
    (total, share) => total + share,
    0,
  );
  expect(sum).toBeLessThanOrEqual(1.0001);
  expect(endless).toBeNull();
});
