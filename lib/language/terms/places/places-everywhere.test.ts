import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readText } from "#lib/language/align/read-text";
import { extractTerms } from "#lib/language/terms/extract-terms";
import { englishChinese } from "#lib/language/text/english-chinese";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { findPlaces } from "./find-places.ts";

const lexicon = await loadLexicon();
const languages = englishChinese(lexicon);
const root = new URL("../../../../", import.meta.url);
const texts = [
  "seeds/next-training-paradigm.en-zh.txt",
  "bench/gold/astronomy.txt",
  "bench/gold/bread.txt",
  "bench/gold/term-talks/compilers.txt",
  "bench/gold/term-talks/epidemics.txt",
  "bench/gold/term-talks/robots.txt",
];

test.each(texts.flatMap((file) => [[file, "en"] as const, [file, "zh"] as const]))(
  "the places found when a text is imported are those found anew later, pair by pair too: %s, from %s",
  (file, sourceLang) => {
    const { units } = readText(readFileSync(new URL(file, root), "utf8"), { lexicon, sourceLang });
    const terms = extractTerms(units, languages);
    const known = terms.map(({ key, source, targets }) => ({
      id: key,
      source,
      targets: targets.map(({ text }) => text),
    }));
    const imported = terms.flatMap(({ key, occurrences }) =>
      occurrences.map((place) => say({ termId: key, ...place })),
    );
    expect(imported.length).toBeGreaterThan(100);
    expect(findPlaces(units, known, languages).map(say).sort()).toEqual(imported.sort());
    const some = units.filter(({ index }) => index % 9 === 1);
    const alone = some.flatMap((unit) => findPlaces([unit], known, languages));
    const there = terms.flatMap(({ key, occurrences }) =>
      occurrences
        .filter(({ unit }) => unit % 9 === 1)
        .map((place) => say({ termId: key, ...place })),
    );
    expect(alone.map(say).sort()).toEqual(there.sort());
  },
);

function say(place: ReturnType<typeof findPlaces>[number]): string {
  const { termId, unit, side, start, end, form } = place;
  return `${termId} ${unit} ${side} ${start}–${end} ${form}`;
}
