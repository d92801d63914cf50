import { expect, test } from "vitest";
import { plainPair } from "#lib/language/text/plain-pair";
import type { Lang, Unit } from "#lib/language/text/unit";
import { extractTerms } from "./extract-terms.ts";
import { findPlaces } from "./places/find-places.ts";

/** French and Chinese, as lists: no line of the program knows them. */
const frenchChinese = plainPair({
  lead: "fr",
  facing: "zh",
  senses: new Map([
    ["酵母", ["levure"]],
    ["面粉", ["farine"]],
    ["面团", ["pâte"]],
    ["水", ["eau"]],
  ]),
  zipf: new Map([
    ["eau", 5.5],
    ["farine", 4],
    ["水", 5.5],
  ]),
  lemmas: new Map([["levures", "levure"]]),
  classes: new Map(
    ["la", "le", "les", "de", "du", "et", "avec"].map((word) => [word, "DET"] as const),
  ),
  leadStopWords: new Set(["la", "le", "les", "de", "du", "et", "avec", "mélangez", "repose"]),
  facingStopWords: new Set(["的", "和", "把"]),
});

const units = [
  ["Mélangez la farine et la levure.", "把面粉和酵母混合。"],
  ["La pâte repose avec la levure.", "面团和酵母一起静置。"],
  ["Les levures de la pâte.", "面团的酵母。"],
].map(([french = "", chinese = ""], at): Unit => {
  const segment = (text: string, lang: string) => ({ text, lang: lang as Lang, lines: [at + 1] });
  const sides = { source: segment(french, "fr"), target: segment(chinese, "zh") };
  return { index: at + 1, kind: "body", warnings: [], ...sides };
});

test("another pair of languages needs lists, not another program", () => {
  const terms = extractTerms(units, frenchChinese, { leastScore: 0 });
  const yeast = terms.find(({ source }) => source === "levure");
  expect(yeast?.targets[0]?.text).toBe("酵母");
  expect(yeast?.units).toEqual([1, 2, 3]);
  expect(terms.find(({ source }) => source === "farine")?.targets[0]?.text).toBe("面粉");
});

test("its known terms are found again, inflected too", () => {
  const known = [{ id: "1", source: "levure", targets: ["酵母"] }];
  const places = findPlaces(units, known, frenchChinese);
  expect(places.filter(({ side }) => side === "source").map(({ form }) => form)).toEqual([
    "levure",
    "levure",
    "levures",
  ]);
  expect(places.filter(({ side }) => side === "target")).toHaveLength(3);
});
