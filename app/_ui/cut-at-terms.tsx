import type { Span } from "#lib/language/text/unit";

/** A place of a term in a text: UTF-16 offsets, end exclusive. */
export interface InkPlace extends Span {
  readonly termId: string;
}

/** A stretch of a text: plain, or a place of a term. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
  readonly termId: string | null;
}

/**
 * Cuts a text at its terms. Where places overlap ("context" in "context window") the longer one is kept, then the earlier;
 * places outside the text are dropped.
 */
export function cutAtTerms(text: string, places: readonly InkPlace[]): Stretch[] {
  const kept: InkPlace[] = [];
  for (const place of [...places].sort(longestFirst)) {
    const fits = place.start >= 0 && place.end <= text.length && place.start < place.end;
    if (fits && !kept.some((other) => overlaps(place, other))) kept.push(place);
  }
  return stretchesOf(
    text,
    kept.sort((one, other) => one.start - other.start),
  );
}

function stretchesOf(text: string, places: readonly InkPlace[]): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end, termId } of places) {
    if (start > at) stretches.push({ start: at, text: text.slice(at, start), termId: null });
    stretches.push({ start, text: text.slice(start, end), termId });
    at = end;
  }
  if (at < text.length) stretches.push({ start: at, text: text.slice(at), termId: null });
  return stretches;
}

function longestFirst(one: Span, other: Span): number {
  return other.end - other.start - (one.end - one.start) || one.start - other.start;
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
