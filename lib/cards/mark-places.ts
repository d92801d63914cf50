import type { Span } from "#lib/language/text/unit";
import type { Passage } from "./card-face.ts";

type Mark = Passage["marks"][number];

/** Marks in order and without overlap; where two meet, a blank wins, then the earlier, then the longer. */
export function toMarks(text: string, places: readonly Mark[]): Mark[] {
  const rank = { blank: 0, term: 1 } as const;
  const inside = places.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const ranked = [...inside].sort(
    (one, other) =>
      rank[one.role] - rank[other.role] || one.start - other.start || other.end - one.end,
  );
  const kept: Mark[] = [];
  for (const mark of ranked) {
    if (kept.every(({ start, end }) => mark.end <= start || mark.start >= end)) kept.push(mark);
  }
  return kept.sort((one, other) => one.start - other.start);
}

/**
 * Where any of the forms stands in a text, case aside. A form in letters must stand as a word ("RL" is not in
 * "RLVR"); a single character is not looked for, being part of too many words.
 */
export function findForms(text: string, forms: readonly string[]): Span[] {
  const searched = text.toLowerCase();
  // Lower-casing may change the length ("İ"): then offsets would not fit.
  const [where, fold] =
    searched.length === text.length
      ? [searched, (form: string) => form.toLowerCase()]
      : [text, (form: string) => form];
  return forms.filter((form) => form.length > 1).flatMap((form) => placesOf(where, fold(form)));
}

function placesOf(text: string, form: string): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
    const span = { start: at, end: at + form.length };
    if (standsAlone(text, span)) places.push(span);
  }
  return places;
}

function standsAlone(text: string, { start, end }: Span): boolean {
  const joins = (left: string, right: string) =>
    /[\p{Script=Latin}\p{Nd}]$/u.test(left) && /^[\p{Script=Latin}\p{Nd}]/u.test(right);
  const form = text.slice(start, end);
  return !joins(text.slice(0, start), form) && !joins(form, text.slice(end));
}
