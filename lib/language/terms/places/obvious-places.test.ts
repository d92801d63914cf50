import fc from "fast-check";
import { expect, test } from "vitest";
import { foldWithPlaces } from "#lib/language/text/fold";
import type { LanguagePair, LeadWord } from "#lib/language/text/language-pair";
import { plainPair } from "#lib/language/text/plain-pair";
import type { Lang, Unit } from "#lib/language/text/unit";
import { findPlaces, type KnownTerm } from "./find-places.ts";

/** A toy of English, where s makes the plural, and Chinese, where every character is a word. */
const plain = plainPair({ lead: "en", facing: "zh" });
const languages: LanguagePair = {
  ...plain,
  lead: { ...plain.lead, readWords: (texts) => texts.map(readLead) },
  facing: { ...plain.facing, fold: foldWithPlaces, readWords: readFacing },
};

function readLead(text: string): readonly LeadWord[] {
  return Array.from(text.matchAll(/[a-zA-Z]+/g), ({ 0: word, index }, at): LeadWord => {
    const before = text[index - 1];
    const gap =
      at === 0 ? "start" : before === "-" ? "hyphen" : text[index - 2] === "," ? "other" : "space";
    const place = { text: word, start: index, end: index + word.length };
    const lemma = singular(word);
    return {
      ...place,
      lemma,
      family: lemma,
      wordClass: "NOUN",
      compound: at,
      capital: "none",
      gap,
    };
  });
}

function readFacing(text: string) {
  return Array.from(text.matchAll(/\S/gu), ({ 0: character, index }) => {
    return { text: character, start: index, end: index + character.length, isKept: false };
  });
}

function singular(word: string): string {
  const lower = word.toLowerCase();
  return lower.endsWith("s") ? lower.slice(0, -1) : lower;
}

/** Where a phrase stands in English: every stretch that begins and ends between spaces and says the same word for word. */
function obviousEnglish(text: string, phrase: string): string[] {
  const wanted = phrase.split(/[ -]/).map(singular);
  const found: string[] = [];
  for (let start = 0; start < text.length; start += 1)
    for (let end = start + 1; end <= text.length; end += 1) {
      const part = text.slice(start, end);
      const isWhole =
        (start === 0 || text[start - 1] === " ") && /^(?:[ ,]|$)/.test(text.slice(end));
      if (!isWhole || !/^[a-z]+(?:[ -][a-z]+)*$/i.test(part)) continue;
      if (part.split(/[ -]/).map(singular).join(" ") === wanted.join(" "))
        found.push(`${start} ${end}`);
    }
  return found;
}

/** Where a phrase stands in Chinese: every stretch that is the same but for spaces and case, and cuts no Latin word. */
function obviousChinese(text: string, phrase: string): string[] {
  const same = (one: string) => one.replace(/ /g, "").toLowerCase();
  const found: string[] = [];
  for (let start = 0; start < text.length; start += 1)
    for (let end = start + 1; end <= text.length; end += 1) {
      const part = text.slice(start, end);
      const cuts = /[a-z]{2}/i.test(text.slice(start - 1, start + 1).padEnd(1)) && start > 0;
      const cutsEnd = /[a-z]{2}/i.test(text.slice(end - 1, end + 1));
      const isTight = part === part.trim() && !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(part);
      if (isTight && !cuts && !cutsEnd && same(part) === same(phrase))
        found.push(`${start} ${end}`);
    }
  return found;
}

/** The longest, then the earliest, as long as one is left that touches none taken. */
function obviousLongest(places: readonly string[]): string[] {
  const taken: [number, number][] = [];
  const left = [...new Set(places)].map(
    (place) => place.split(" ").map(Number) as [number, number],
  );
  for (;;) {
    const free = left.filter(([a, b]) => taken.every(([c, d]) => b <= c || d <= a));
    const best = free.sort((x, y) => y[1] - y[0] - (x[1] - x[0]) || x[0] - y[0])[0];
    if (best === undefined) return taken.sort((x, y) => x[0] - y[0]).map(([a, b]) => `${a} ${b}`);
    taken.push(best);
  }
}

function obviousPlaces(units: readonly Unit[], terms: readonly KnownTerm[]): string[] {
  return units.flatMap(({ index, source, target }) => {
    const search = (lang: string) => (lang === "en" ? obviousEnglish : obviousChinese);
    const stand = terms
      .map((term) => ({
        term,
        here: obviousLongest(
          [term.source, ...(term.forms ?? [])].flatMap((one) =>
            search(source.lang)(source.text, one),
          ),
        ),
        there: obviousLongest(term.targets.flatMap((one) => search(target.lang)(target.text, one))),
      }))
      .filter(({ here }) => here.length > 0);
    const placed = stand.map((one) => {
      const alike = stand.filter(({ term }) => spelling(term.source) === spelling(one.term.source));
      const isUntranslated = alike.every(({ there }) => there.length === 0);
      const winners = alike.filter(({ there }, at) =>
        isUntranslated ? at === 0 : there.length > 0,
      );
      const lost = winners.includes(one) ? [] : winners.flatMap(({ here }) => here);
      const begins = (place: string) => place.split(" ")[0];
      return {
        ...one,
        here: one.here.filter((place) => !lost.map(begins).includes(begins(place))),
      };
    });
    return placed.flatMap(({ term, here, there }) => [
      ...here.map((place) => `${term.id} ${index} source ${place}`),
      ...there.map((place) => `${term.id} ${index} target ${place}`),
    ]);
  });
}

function spelling(text: string): string {
  return text.split(/[ -]/).map(singular).join(" ");
}

const english = fc
  .array(
    fc.tuple(
      fc.constantFrom("star", "stars", "Disk", "disks", "red", "UV"),
      fc.constantFrom(" ", " ", " ", "-", ", "),
    ),
    { maxLength: 14 },
  )
  .map((words) =>
    words.map(([word, gap], at) => (at === words.length - 1 ? word : word + gap)).join(""),
  );
const chinese = fc
  .array(fc.constantFrom("星", "恒", "光", "年", "恒星", "UV", "u", " ", "𠮷", "。"), {
    maxLength: 18,
  })
  .map((parts) => parts.join(""));
const englishPhrase = fc
  .array(fc.constantFrom("star", "disk", "disks", "red", "UV"), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(" "));
const chinesePhrase = fc
  .array(fc.constantFrom("星", "恒", "光", "年", "UV", "𠮷"), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(""));

function textsOf(isTurned: boolean) {
  const segment = (text: string, lang: Lang) => ({ text, lang, lines: [] });
  const unit = fc.tuple(english, chinese).map(([en, zh]) => {
    const sides = [segment(en, "en"), segment(zh, "zh")] as const;
    const [source, target] = isTurned ? [sides[1], sides[0]] : sides;
    return { kind: "body", warnings: [], source, target } as const;
  });
  const [source, target] = isTurned
    ? [chinesePhrase, englishPhrase]
    : [englishPhrase, chinesePhrase];
  const term = fc.record({
    source,
    forms: fc.array(source, { maxLength: 1 }),
    targets: fc.array(target, { maxLength: 3 }),
  });
  return fc.tuple(fc.array(unit, { minLength: 1, maxLength: 4 }), fc.array(term, { maxLength: 8 }));
}

test.each([
  ["English", false],
  ["Chinese", true],
] as const)(
  "whatever the text and the terms, from %s the quick search finds what the obvious one finds",
  (_, isTurned) => {
    fc.assert(
      fc.property(textsOf(isTurned), ([texts, drafts]) => {
        const units = texts.map((text, at): Unit => ({ ...text, index: at + 1 }));
        const terms = drafts.map((draft, at) => ({ ...draft, id: `t${at}` }));
        const quick = findPlaces(units, terms, languages).map(
          ({ termId, unit, side, start, end }) => `${termId} ${unit} ${side} ${start} ${end}`,
        );
        expect(quick.sort()).toEqual(obviousPlaces(units, terms).sort());
      }),
      { seed: 20261123, numRuns: 400 },
    );
  },
);
