import type { LeadLanguage, LeadWord } from "#lib/language/text/language-pair";
import type { WordClass } from "#lib/language/text/lexicon";
import type { Place } from "./measure-candidates.ts";
import { shareOf } from "./share-of.ts";

/** What stands beside a candidate: whether it is cut where its phrase ends. Shares of its mentions, 0–1. */
export interface BorderFeatures {
  readonly beforeNoun: number;
  readonly afterNoun: number;
  readonly afterArticle: number;
  readonly beforeVerb: number;
  readonly beforeConjunction: number;
  /** A mark, or the end. */
  readonly beforeMark: number;
  readonly beforeGenitive: number;
  /** Anything that can't belong to the phrase. */
  readonly beforeOther: number;
  /** "we use X", "to stop X": a verb and what it does something to. */
  readonly doing: number;
  /** "the cell heats up": a noun and what it does. */
  readonly done: number;
  /** "… is called X". */
  readonly named: number;
}

export function measureBorders(places: readonly Place[], lead: LeadLanguage): BorderFeatures {
  const share = (test: (place: Place) => boolean) => shareOf(places, test);
  const [first] = places[0]?.words ?? [];
  const isBaseVerb =
    first?.wordClass === "VERB" &&
    first.text.toLowerCase() === first.lemma &&
    places[0]?.words[1]?.gap === "space";
  return {
    beforeNoun: share((place) => after(place)?.gap === "space" && isOf(after(place), NOUNS)),
    afterNoun: share(
      ({ unit, from }) =>
        TIED.has(unit.words[from]?.gap ?? "") && isOf(unit.words[from - 1], NOUNS),
    ),
    afterArticle: share(
      ({ unit, from }) => isJoined(unit.words[from]) && isOf(unit.words[from - 1], ARTICLES),
    ),
    beforeVerb: share((place) => after(place)?.gap === "space" && isOf(after(place), VERBS)),
    beforeConjunction: share((place) => isJoined(after(place)) && isOf(after(place), CONJUNCTIONS)),
    beforeMark: share((place) => !isJoined(after(place))),
    beforeGenitive: share((place) => after(place)?.text.toLowerCase() === lead.genitive),
    beforeOther: share((place) => isOutside(after(place), lead)),
    doing: isBaseVerb
      ? share(
          ({ unit, from }) =>
            isJoined(unit.words[from]) && lead.doers.has(textOf(unit.words[from - 1])),
        )
      : 0,
    done: share((place) => isDone(place, lead)),
    named: Math.sign(
      share(({ unit, from }) =>
        lead.naming.test(unit.lead.slice(0, unit.words[from]?.start).slice(-NAMING_REACH)),
      ),
    ),
  };
}

/** How far before a term it may be said that it is named now (UTF-16 units). */
const NAMING_REACH = 24;

const NOUNS: ReadonlySet<WordClass> = new Set(["NOUN", "PROPN"]);
const ARTICLES: ReadonlySet<WordClass> = new Set(["DET"]);
const VERBS: ReadonlySet<WordClass> = new Set(["VERB", "AUX"]);
const CONJUNCTIONS: ReadonlySet<WordClass> = new Set(["CCONJ"]);
const OUTSIDE: ReadonlySet<WordClass> = new Set([
  "DET",
  "ADP",
  "CCONJ",
  "SCONJ",
  "PRON",
  "AUX",
  "PART",
  "ADV",
  "VERB",
]);
const AFTER_DOING: ReadonlySet<WordClass> = new Set([
  "DET",
  "PRON",
  "ADP",
  "ADV",
  "PART",
  "SCONJ",
  "ADJ",
]);
const TIED: ReadonlySet<string> = new Set(["space", "hyphen"]);

function after({ unit, to }: Place): LeadWord | undefined {
  return unit.words[to];
}

/** No mark parts the word from the one before. */
function isJoined(word: LeadWord | undefined): boolean {
  return word !== undefined && word.gap !== "other" && word.gap !== "start";
}

function isOf(word: LeadWord | undefined, classes: ReadonlySet<WordClass>): boolean {
  return word !== undefined && classes.has(word.wordClass);
}

function textOf(word: LeadWord | undefined): string {
  return word?.text.toLowerCase() ?? "";
}

function isOutside(word: LeadWord | undefined, lead: LeadLanguage): boolean {
  return !isJoined(word) || lead.stopWords.has(textOf(word)) || isOf(word, OUTSIDE);
}

/** The last word may as well be what the noun before it does: nothing that ends a phrase follows. */
function isDone(place: Place, lead: LeadLanguage): boolean {
  const last = place.words.at(-1);
  const before = place.words.at(-2);
  const next = after(place);
  return (
    last !== undefined &&
    before !== undefined &&
    lead.doingVerb.test(last.text) &&
    isOf(before, NOUNS) &&
    !lead.doingVerb.test(before.text) &&
    isJoined(next) &&
    isOf(next, AFTER_DOING) &&
    textOf(next) !== lead.genitive
  );
}
