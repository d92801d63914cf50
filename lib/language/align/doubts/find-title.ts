import { isTitleLike } from "#lib/language/align/pair-lines";
import { closingMark, startsLowerCase } from "#lib/language/text/sentence-edge";
import type { Pair, Segment } from "#lib/language/text/unit";
import { isNote } from "./note-like.ts";

/** Share of the other units that must close with an end mark before a first unit without one is taken for the title. */
const minClosedShare = 0.8;

/** A title in both languages is the first pair: neither side closes like a sentence, in a text whose other units do. */
export function markTitle(pairs: readonly Pair[], title: Segment | null): readonly Pair[] {
  const [first, ...rest] = pairs;
  if (title !== null || first === undefined || !isTitlePair(first)) return pairs;
  const facing = rest.filter(({ source, target }) => source !== null && target !== null);
  const closed = facing.filter(({ source, target }) => isClosed(source) && isClosed(target)).length;
  const next = facing[0];
  const isCut =
    next !== undefined &&
    (startsLowerCase(next.source?.text ?? "") || startsLowerCase(next.target?.text ?? ""));
  if (facing.length === 0 || isCut || closed < minClosedShare * facing.length) return pairs;
  return [{ ...first, kind: "title" }, ...rest];
}

function isTitlePair({ source, target }: Pair): boolean {
  if (source === null || target === null || isClosed(source) || isClosed(target)) return false;
  const texts = [source.text, target.text];
  return texts.every(isTitleLike) && !texts.every(isNote);
}

function isClosed(segment: Segment | null): boolean {
  return segment !== null && closingMark(segment.text) === "end";
}
