import fc from "fast-check";
import { expect, test } from "vitest";
import type { LeadWord } from "#lib/language/text/language-pair";
import { createWordMatcher, longestFirst } from "./match-words.ts";

/** Words of one sentence, joined by spaces or hyphens; a plural has the singular for its lemma. */
function wordsOf(tokens: readonly { text: string; hyphen: boolean }[]): readonly LeadWord[] {
  let start = 0;
  return tokens.map(({ text, hyphen }, index) => {
    const lemma = text.replace(/s$/, "");
    const word: LeadWord = {
      text,
      lemma,
      family: lemma,
      wordClass: "NOUN",
      start,
      end: start + text.length,
      compound: 0,
      capital: "none",
      gap: index === 0 ? "start" : hyphen ? "hyphen" : "space",
    };
    start = word.end + 1;
    return word;
  });
}

/** The obvious way: every key at every place. */
function slowMatches(keys: readonly string[], words: readonly LeadWord[]) {
  const found: string[] = [];
  keys.forEach((key, term) => {
    const parts = key.split(" ");
    for (let from = 0; from + parts.length <= words.length; from += 1) {
      const to = from + parts.length;
      const fits = parts.every((part, offset) => {
        const word = words[from + offset];
        return word?.lemma === part || word?.text === part;
      });
      const cut = words[from]?.gap === "hyphen" || words[to]?.gap === "hyphen";
      if (fits && !cut) found.push(`${term}:${words[from]?.start}-${words[to - 1]?.end}`);
    }
  });
  return found.sort();
}

const text = fc.constantFrom("star", "stars", "disk", "disks", "red", "dust", "光年");
const token = fc.record({ text, hyphen: fc.boolean() });
const key = fc.array(fc.constantFrom("star", "disk", "red", "dust", "光年"), {
  minLength: 1,
  maxLength: 3,
});

test("the quick search finds what the obvious one finds, at the same places", () => {
  fc.assert(
    fc.property(
      fc.array(token, { maxLength: 20 }),
      fc.uniqueArray(key, { selector: (k) => k.join(" ") }),
      (tokens, parts) => {
        const keys = parts.map((one) => one.join(" "));
        const words = wordsOf(tokens);
        const quick = createWordMatcher(keys)(words).map(
          ({ term, start, end }) => `${term}:${start}-${end}`,
        );
        expect(quick.sort()).toEqual(slowMatches(keys, words));
      },
    ),
    { seed: 20260215 },
  );
});

test("of places that overlap the longest stays, and none overlaps another", () => {
  const span = fc.record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 8 }) });
  fc.assert(
    fc.property(fc.array(span, { maxLength: 15 }), (spans) => {
      const all = spans.map(({ start, length }) => ({ start, end: start + length }));
      const kept = longestFirst(all);
      kept.forEach((one, at) => {
        expect(one.start).toBeGreaterThanOrEqual(kept[at - 1]?.end ?? 0);
      });
      for (const lost of all.filter((one) => !kept.includes(one))) {
        const rival = kept.some(
          (one) =>
            one.start < lost.end &&
            lost.start < one.end &&
            one.end - one.start >= lost.end - lost.start,
        );
        expect(rival).toBe(true);
      }
    }),
    { seed: 20260216 },
  );
});
