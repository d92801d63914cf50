import { stemOf } from "#lib/language/text/fold";
import type { Span } from "#lib/language/text/unit";
import type { Compared, ReadSide } from "./compared.ts";
import { inflectionOf, isSlip } from "./english-forms.ts";
import { isNegation } from "./find-negations.ts";
import type { KeyTerm } from "./grade-key.ts";
import { readEnglishRuns } from "./read-english-runs.ts";
import { referenceWeight } from "./word-weights.ts";

/** What became of a term; spans in folded places. */
export interface JudgedTerm {
  readonly term: string;
  readonly verdict: "hit" | "variant" | "wrong" | "missing";
  readonly wording: string;
  readonly answer: readonly Span[];
  readonly reference: readonly Span[];
  /** What stands instead is near the term by the dictionary. */
  readonly isNear: boolean;
}

/** Looks for every term in the answer, longer wordings first, so that a stretch of it counts for one term only. */
export function judgeTerms(compared: Compared): readonly JudgedTerm[] {
  const { key, answer, reference } = compared;
  const inReference = takePlaces(key.terms, reference, false);
  const inAnswer = takePlaces(key.terms, answer, true);
  return key.terms.map((term, index) => {
    const own = inAnswer.get(index);
    const other = inReference.get(index);
    const facing = other?.places ?? [];
    if (own !== undefined) {
      const isFirst = own.wording === term.accepted[0] || own.wording === other?.wording;
      const verdict = own.isExact && isFirst ? "hit" : "variant";
      return {
        term: term.source,
        verdict,
        wording: own.wording,
        answer: own.places,
        reference: facing,
        isNear: true,
      };
    }
    const rendered = wordByWord(facing, compared);
    if (rendered.length > 0)
      return {
        term: term.source,
        verdict: "variant",
        wording: other?.wording ?? "",
        answer: rendered,
        reference: facing,
        isNear: true,
      };
    const instead = replacementOf(facing, compared);
    return {
      term: term.source,
      verdict: instead.length > 0 ? "wrong" : "missing",
      wording: other?.wording ?? term.accepted[0] ?? "",
      answer: instead,
      reference: facing,
      isNear: isRenderedNearly(facing, compared),
    };
  });
}

interface Taken {
  readonly wording: string;
  readonly places: readonly Span[];
  readonly isExact: boolean;
}

function takePlaces(
  terms: readonly KeyTerm[],
  side: ReadSide,
  withNear: boolean,
): ReadonlyMap<number, Taken> {
  const taken: Span[] = [];
  const found = new Map<number, Taken>();
  for (const exact of [true, false]) {
    const wordings = terms
      .flatMap(({ accepted, near, alike = [] }, term) =>
        [...accepted, ...(withNear ? near : [])].map((wording, rank) => ({
          term,
          alike,
          wording,
          rank,
          isNear: rank >= accepted.length,
        })),
      )
      .filter(({ term }) => !found.has(term))
      .sort((a, b) => b.wording.length - a.wording.length || a.rank - b.rank);
    for (const { term, wording, isNear, alike } of wordings) {
      if (found.has(term)) continue;
      const places = [
        ...placesOf(wording, side, exact ? null : alike),
        ...(!isNear && /^\p{Lu}{2,5}$/u.test(wording) ? spelledOut(wording, side) : []),
      ]
        .filter((place) => !taken.some((one) => one.start < place.end && place.start < one.end))
        .filter((place) => !isNear || !isInsideWord(place, side));
      if (places.length === 0) continue;
      taken.push(...places);
      found.set(term, { wording, places, isExact: exact && !isNear });
    }
  }
  return found;
}

/** 冠 is not said by 皇冠: a lone character that the dictionary offers must stand as a word. */
function isInsideWord({ start, end }: Span, { words, folded }: ReadSide): boolean {
  if (!/^\p{Script=Han}$/u.test(folded.text.slice(start, end))) return false;
  return !words.some((word) => word.start === start && word.end === end);
}

/** `slips`: null for the wording itself, in any inflection; otherwise also with a slip of the pen, in another form, or with one of these sounds mistaken. */
function placesOf(
  wording: string,
  side: ReadSide,
  slips: readonly string[] | null,
): readonly Span[] {
  const folded = wording.normalize("NFKC").toLowerCase();
  if (!/\p{Script=Han}/u.test(folded))
    return englishPlaces(folded, side.folded.text, slips === null);
  const parts = Array.from(
    folded.replace(/\s/gu, "").replace(/(?<=\p{Script=Han})的(?=\p{Script=Han})/gu, ""),
  ).map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/gu, "\\$&"));
  if (slips === null) return chinesePlaces(parts, side.folded.text);
  return [
    ...loosePlaces(parts, side.folded.text),
    ...parts.flatMap((part, at) => {
      const sounds = slips.find((one) => one.startsWith(part));
      if (parts.length < LEAST_SOUNDED || sounds === undefined || sounds.length < 2) return [];
      return chinesePlaces(parts.with(at, `[${sounds.slice(part.length)}]`), side.folded.text);
    }),
  ];
}

/** A term of three characters or more with one put between them (可以验证 for 可验证, 智能体 for 智体 after its "AI"). */
function loosePlaces(parts: readonly string[], text: string): readonly Span[] {
  if (parts.length < LEAST_SOUNDED) return [];
  return parts.slice(1).flatMap((_, at) => {
    const joined = [
      ...parts.slice(0, at + 1),
      "(?!不|没|无|非)\\p{Script=Han}",
      ...parts.slice(at + 1),
    ];
    return chinesePlaces(joined, text).slice(0, 1);
  });
}

/** A term of two characters with one mistaken is mostly another word. */
const LEAST_SOUNDED = 3;

/** Between the parts of a Chinese term 的 may stand or not; spaces make no difference. */
function chinesePlaces(parts: readonly string[], text: string): readonly Span[] {
  const pattern = new RegExp(parts.join(parts.length < 3 ? "\\s*" : "\\s*的?\\s*"), "gu");
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function englishPlaces(wording: string, text: string, exact: boolean): readonly Span[] {
  const wanted = readEnglishRuns(wording).map((run) => run.text);
  const runs = readEnglishRuns(text);
  if (wanted.length === 0) return [];
  const joined = wanted.join("");
  return runs.flatMap(({ start }, at): Span[] => {
    const here = runs.slice(at, at + wanted.length);
    const last = here.at(-1);
    if (
      last !== undefined &&
      here.length === wanted.length &&
      here.every((run, index) => isWord(run.text, wanted[index] ?? "", exact))
    )
      return [{ start, end: last.end }];
    // "data center" and "datacenter", "to-do" and "todo".
    for (const length of [1, 2]) {
      const glued = runs.slice(at, at + length);
      const end = glued.at(-1)?.end;
      if (
        length !== wanted.length &&
        end !== undefined &&
        isWord(glued.map((run) => run.text).join(""), joined, true)
      )
        return [{ start, end }];
    }
    return [];
  });
}

/** "Extreme ultraviolet" for "EUV": each word begins with the next letter, and may have the last one inside. */
function spelledOut(acronym: string, side: ReadSide): readonly Span[] {
  const runs = readEnglishRuns(side.folded.text);
  return runs.flatMap(({ start }, from): Span[] => {
    let rest = acronym.toLowerCase();
    for (let at = from; at < Math.min(runs.length, from + acronym.length); at += 1) {
      const run = runs[at];
      if (run === undefined || run.text[0] !== rest[0] || run.text.length < 3) return [];
      rest = rest.slice(1);
      if (rest.length === 1 && run.text.length > 7 && run.text.slice(3, -3).includes(rest))
        rest = "";
      if (rest === "") return at > from ? [{ start, end: run.end }] : [];
    }
    return [];
  });
}

function isWord(own: string, wanted: string, exact: boolean): boolean {
  if (own === wanted || inflectionOf(own) === inflectionOf(wanted)) return true;
  if (exact) return false;
  return (
    isSlip(own, wanted) ||
    inflectionOf(own) === `re${inflectionOf(wanted)}` ||
    (wanted.length > 5 && stemOf(own) === stemOf(wanted))
  );
}

/** How far apart the words of one term may stand in the answer. */
const WIDEST = 6;
/** Words that say less than this are no part that a term stands or falls with. */
const LIGHT = 0.35;

/**
 * A term of several words of which each is rendered, one at least by itself and the others by words near them, not far from each other ("bank insured by the
 * FDIC"): its places in the answer, or [].
 */
function wordByWord(places: readonly Span[], compared: Compared): readonly Span[] {
  const { answer, reference, byReference } = compared;
  const [place] = places;
  if (place === undefined) return [];
  const all = reference.words.flatMap((word, index) =>
    word.start < place.end && place.start < word.end && !word.isGrammar ? [{ word, index }] : [],
  );
  // How much ("极", "very") may be said otherwise.
  const heavy = all.filter(
    ({ word }) =>
      referenceWeight(word, compared) > LIGHT || isNegation(word.text, compared.key.lang),
  );
  const inside = (heavy.length > 1 ? heavy : all).map(({ index }) => index);
  const pairs = inside.flatMap((index) => byReference.get(index) ?? []);
  if (inside.length < 2 || pairs.length < inside.length) return [];
  const isNear = pairs.every(({ bond }) => /^(?:same|like|family|slip)$/u.test(bond));
  if (!isNear || !pairs.some(({ bond }) => bond === "same")) return [];
  const at = pairs.map((pair) => pair.answer);
  if (Math.max(...at) - Math.min(...at) > WIDEST) return [];
  return at.flatMap((index) => answer.words[index] ?? []).map(({ start, end }) => ({ start, end }));
}

function isRenderedNearly([place]: readonly Span[], { reference, byReference }: Compared): boolean {
  if (place === undefined) return false;
  const inside = reference.words.flatMap((word, index) =>
    word.start < place.end && place.start < word.end && !word.isGrammar
      ? [byReference.get(index)?.bond]
      : [],
  );
  return (
    inside.length > 0 &&
    inside.every((bond) => bond !== undefined && /^(?:same|like|family|slip|shared)$/u.test(bond))
  );
}

/** What stands in the answer where the term should: words that render nothing else, between the words that render its neighbours. */
function replacementOf(places: readonly Span[], compared: Compared): readonly Span[] {
  const { answer, reference, byAnswer, byReference } = compared;
  const [place] = places;
  const inside = reference.words.flatMap((word, index) =>
    place !== undefined && word.start < place.end && place.start < word.end ? [index] : [],
  );
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return [];
  const partly = inside.flatMap((index) => byReference.get(index)?.answer ?? []);
  const left = anchor(first, -1, compared);
  const right = anchor(last, 1, compared);
  const bounds = [left, right, ...partly].filter((at) => at !== null);
  if (bounds.length === 0) return [];
  const from = Math.max(0, Math.min(...bounds) - (left === null ? 3 : 0));
  const to = Math.min(answer.words.length - 1, Math.max(...bounds) + (right === null ? 3 : 0));
  if (to - from > MOST_BETWEEN) return [];
  return answer.words.flatMap((word, index) =>
    index >= from &&
    index <= to &&
    !word.isGrammar &&
    (partly.includes(index) || !byAnswer.has(index))
      ? [{ start: word.start, end: word.end }]
      : [],
  );

  function anchor(from: number, step: 1 | -1, { byReference: pairs }: Compared): number | null {
    for (
      let at = from + step, gone = 0;
      at >= 0 && at < reference.words.length && gone < 3;
      at += step, gone += 1
    ) {
      const pair = pairs.get(at);
      if (pair !== undefined && pair.strength >= 0.5) return pair.answer;
    }
    return null;
  }
}

const MOST_BETWEEN = 10;
