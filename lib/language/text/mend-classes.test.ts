import { expect, test } from "vitest";
import type { EnglishWord } from "./english-words.ts";
import type { WordClass } from "./lexicon.ts";
import { mendClasses } from "./mend-classes.ts";

/** "the/DET stack/VERB" as a tagger would give it; a comma before a word parts it from the last. */
function tagged(sentence: string): readonly EnglishWord[] {
  let end = 0;
  return sentence.split(" ").map((token, index) => {
    const [text = "", wordClass, lemma] = token.replace(/^,/, "").split("/");
    const start = end;
    end = start + text.length + 1;
    return {
      text,
      start,
      end: end - 1,
      lemma: lemma ?? text.toLowerCase(),
      wordClass: wordClass as WordClass,
      compound: index,
      capital: "none",
      gap: index === 0 ? "start" : token.startsWith(",") ? "other" : "space",
    };
  });
}

const classes = (sentence: string) => mendClasses(tagged(sentence)).map((word) => word.wordClass);

test.each([
  ["after an article", "the/DET stack/VERB pointer/NOUN", 1],
  ["after a singular noun", "a/DET bread/NOUN bake/VERB needs/VERB/need steam/NOUN", 2],
  ["between a verb and a noun", "use/VERB stretch/VERB folds/NOUN/fold", 1],
  ["before an auxiliary", "that/SCONJ compute/VERB is/AUX/be scarce/ADJ", 1],
  ["a gerund without an object", "during/ADP proofing/VERB ,the/DET dough/NOUN rises/VERB/rise", 1],
  ["the second of two adjectives", "collect/VERB visible/ADJ light/ADJ ,nothing/PRON", 2],
])("%s a word is a noun whatever the tagger says", (_, sentence, at) => {
  expect(classes(sentence)[at]).toBe("NOUN");
});

test.each([
  ["a verb with its object", "stars/NOUN/star emit/VERB the/DET light/NOUN", 1, "VERB"],
  ["a gerund with its object", "by/ADP kneading/VERB the/DET dough/NOUN", 1, "VERB"],
  ["after help", "bakers/NOUN/baker help/VERB improve/VERB bread/NOUN", 2, "VERB"],
  ["two true adjectives", "a/DET thin/ADJ elastic/ADJ ,dough/NOUN", 2, "ADJ"],
  ["what a noun does", "an/DET oven/NOUN traps/NOUN/trap the/DET steam/NOUN", 2, "VERB"],
])("%s is left or made what it is", (_, sentence, at, wordClass) => {
  expect(classes(sentence)[at]).toBe(wordClass);
});

test("Chinese never comes here, an empty sentence stays empty", () => {
  expect(mendClasses([])).toEqual([]);
  expect(classes("面团/X rises/VERB/rise")).toEqual(["X", "VERB"]);
});
