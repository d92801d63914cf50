import { expect, test } from "vitest";
import type { BitextUnit } from "#lib/language/terms/bitext";
import type { LanguagePair, LeadWord } from "#lib/language/text/language-pair";
import { plainPair } from "#lib/language/text/plain-pair";
import { alignWords } from "./align-words.ts";
import { createDictionaryPrior } from "./dictionary-prior.ts";
import { createWordSplitter } from "./word-parts.ts";

function unitOf(index: number, lead: string, facing: string): BitextUnit {
  const words = lead.split(" ").map(
    (text): LeadWord => ({
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
  const facingWords = facing
    .split(" ")
    .map((text) => ({ text, start: 0, end: text.length, isKept: false }));
  return {
    index,
    kind: "body",
    lead,
    words,
    facing,
    foldedFacing: facing,
    kept: new Set(),
    facingWords,
  };
}

const empty = plainPair({ lead: "en", facing: "zh" });

function bestFor(units: readonly BitextUnit[], languages: LanguagePair = empty) {
  const split = createWordSplitter(new Set(), empty);
  const alignments = alignWords(
    { languages, leadSide: "source", units },
    { prior: createDictionaryPrior(languages), split },
  );
  return (place: number, word: number) => {
    const columns = units[place]?.facingWords.length ?? 0;
    const shares = alignments[place]?.toLead.slice(word * columns, (word + 1) * columns) ?? [];
    const column = [...shares].indexOf(Math.max(...shares));
    return units[place]?.facingWords[column]?.text;
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
  const senses = new Map([
    ["酵母", ["yeast"]],
    ["盐", ["salt"]],
  ]);
  const dictionary = plainPair({ lead: "en", facing: "zh", senses });
  const best = bestFor([unitOf(1, "salt yeast", "酵母 盐")], dictionary);
  expect(best(0, 0)).toBe("盐");
  expect(best(0, 1)).toBe("酵母");
});

test("shares of a word sum to one at most, and an endless unit is left out", () => {
  const long = Array.from({ length: 700 }, (_, at) => `w${at}`).join(" ");
  const split = createWordSplitter(new Set(), empty);
  const prior = createDictionaryPrior(empty);
  const [short, endless] = alignWords(
    {
      languages: empty,
      leadSide: "source",
      units: [
        unitOf(1, "dough rises", "面团 发起 了"),
        unitOf(2, long, long.replaceAll("w", "字")),
      ],
    },
    { prior, split },
  );
  const sum = Array.from(short?.toLead.slice(0, 3) ?? []).reduce(
    (total, share) => total + share,
    0,
  );
  expect(sum).toBeLessThanOrEqual(1.0001);
  expect(endless).toBeNull();
});
