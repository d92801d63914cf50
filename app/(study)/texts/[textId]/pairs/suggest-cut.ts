import { splitSentences } from "#lib/language/text/split-sentences";
import type { Lang, Segment } from "#lib/language/text/unit";

/** Where a row is cut: UTF-16 offsets from 0 (all of it goes down) to the length (all of it stays); null where a side is empty. */
export interface Cut {
  readonly source: number | null;
  readonly target: number | null;
}

/** The places where a text may be cut, ascending: before each word, and at both ends. */
export function cutPlaces({ text, lang }: Pick<Segment, "text" | "lang">): readonly number[] {
  const places = [...new Intl.Segmenter(lang, { granularity: "word" }).segment(text)]
    .filter(({ segment, isWordLike }) => isWordLike || opener.test(segment))
    .map(({ index }) => index)
    .filter((index) => !opener.test(text.slice(index - 1, index)));
  return [...new Set([0, ...places, text.length])];
}

/** The most likely border of a row: where sentences end on both sides, else where a clause does, at about the same share of either. */
export function suggestCut(row: {
  readonly source: Segment | null;
  readonly target: Segment | null;
}): Cut {
  const { source, target } = row;
  if (source === null || target === null) {
    const only = source ?? target;
    const at = only && nearest(bestPlaces(only), only.text.length / 2);
    return { source: source && at, target: target && at };
  }
  const [ofSource, ofTarget] = [sentenceStarts(source), sentenceStarts(target)];
  if (ofSource.length > 0 && ofSource.length === ofTarget.length) {
    const at = nearest(ofSource, source.text.length / 2);
    return { source: at, target: ofTarget[ofSource.indexOf(at)] ?? null };
  }
  if (ofSource.length === 0 && ofTarget.length > 0) {
    const at = nearest(ofTarget, target.text.length / 2);
    return { source: facing(target, at, source), target: at };
  }
  const at = nearest(bestPlaces(source), source.text.length / 2);
  return { source: at, target: facing(source, at, target) };
}

/** Where the second and later sentences of a text begin. */
export function sentenceStarts({ text, lang }: { readonly text: string; readonly lang: Lang }) {
  return splitSentences(text, lang)
    .slice(1)
    .map(({ start }) => start);
}

function facing(from: Segment, at: number, to: Segment): number {
  return nearest(bestPlaces(to), (at / from.text.length) * to.text.length);
}

/** Starts of sentences; of clauses where there is one sentence; of words where there is one clause. */
function bestPlaces(segment: Segment): readonly number[] {
  const sentences = sentenceStarts(segment);
  if (sentences.length > 0) return sentences;
  const inside = cutPlaces(segment).filter((at) => at > 0 && at < segment.text.length);
  const clauses = inside.filter((at) => clauseEnd.test(segment.text.slice(0, at)));
  if (clauses.length > 0) return clauses;
  return inside.length > 0 ? inside : [segment.text.length];
}

function nearest(places: readonly number[], wanted: number): number {
  return places.reduce((best, at) => (Math.abs(at - wanted) < Math.abs(best - wanted) ? at : best));
}

const opener = /^[\p{Ps}\p{Pi}]$/u;
const clauseEnd = /[,;:，；：、—–][\p{Pe}\p{Pf}]*\s*$/u;
