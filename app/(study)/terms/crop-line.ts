import type { Span } from "#lib/language/text/unit";
import type { ConcordanceLine } from "#ui/concordance";

/** So much of one side is shown, in half-widths: a Chinese character counts for two. */
const mostWidth = 190;
/** So much of it before the first place, where the side is longer. */
const widthBefore = 60;

/** The line with long sides cut around the first place of the term, so that it is seen without scrolling; what was cut off is shown by “…”. */
export function cropLine(line: ConcordanceLine): ConcordanceLine {
  const source = crop(line.source.text, placesOn(line, "source"));
  const target = crop(line.target.text, placesOn(line, "target"));
  return {
    ...line,
    source: { ...line.source, text: source.text },
    target: { ...line.target, text: target.text },
    places: [
      ...source.places.map((place) => ({ ...place, side: "source" as const })),
      ...target.places.map((place) => ({ ...place, side: "target" as const })),
    ],
  };
}

function placesOn({ places }: ConcordanceLine, side: "source" | "target"): readonly Span[] {
  return places.filter((place) => place.side === side);
}

function crop(text: string, places: readonly Span[]) {
  const first = places.reduce((least, { start }) => Math.min(least, start), text.length);
  if (widthOf(text) <= mostWidth) return { text, places };
  const at = first === text.length ? 0 : first;
  const from = startBefore(text, at);
  const to = endAfter(text, from);
  const lead = from > 0 ? "… " : "";
  const shift = lead.length - from;
  return {
    text: `${lead}${text.slice(from, to)}${to < text.length ? " …" : ""}`,
    places: places
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}

/** Where the text begins that is shown before a place: between words. */
function startBefore(text: string, at: number): number {
  let from = at;
  for (let width = 0; from > 0 && width < widthBefore; from -= 1)
    width += widthOf(text[from - 1] ?? "");
  if (from === 0 || !isInWord(text, from)) return from;
  const space = text.indexOf(" ", from);
  return space === -1 || space >= at ? from : space + 1;
}

function endAfter(text: string, from: number): number {
  let to = from;
  for (let width = 0; to < text.length && width < mostWidth; to += 1)
    width += widthOf(text[to] ?? "");
  if (to === text.length || !isInWord(text, to)) return to;
  const space = text.lastIndexOf(" ", to);
  return space <= from ? to : space;
}

function isInWord(text: string, at: number): boolean {
  return (
    /[\p{L}\p{N}]{2}/u.test(text.slice(at - 1, at + 1)) && !/\p{Script=Han}/u.test(text[at] ?? "")
  );
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}
