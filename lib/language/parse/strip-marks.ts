import type { PlacedPiece } from "./find-speakers.ts";

/**
 * Takes Markdown's marks off the beginning of lines: a heading's always; those of lists and quotations only where as many English as Chinese lines
 * have them, for a dash or a number at the beginning may be the author's own.
 */
export function stripMarks(lines: readonly PlacedPiece[]): PlacedPiece[] {
  const found = lines.map((line) => ({ line, mark: readMark(line.piece.text) }));
  const counts = new Map<MarkKind, { en: number; zh: number }>();
  for (const { line, mark } of found) {
    const { lang } = line.piece;
    if (mark === null || (lang !== "en" && lang !== "zh")) continue;
    const count = counts.get(mark.kind) ?? { en: 0, zh: 0 };
    count[lang] += 1;
    counts.set(mark.kind, count);
  }
  return found.map(({ line, mark }) => {
    if (mark === null || !isMarkup(mark.kind, counts)) return line;
    return { ...line, piece: { ...line.piece, text: line.piece.text.slice(mark.length) } };
  });
}

type MarkKind = "heading" | "quote" | "bullet" | "number";

/** How evenly both languages must be marked. */
const minBalance = 0.8;

function isMarkup(
  kind: MarkKind,
  counts: ReadonlyMap<MarkKind, { readonly en: number; readonly zh: number }>,
): boolean {
  if (kind === "heading") return true;
  const { en, zh } = counts.get(kind) ?? { en: 0, zh: 0 };
  return Math.min(en, zh) > 0 && Math.min(en, zh) >= minBalance * Math.max(en, zh);
}

function readMark(text: string): { readonly kind: MarkKind; readonly length: number } | null {
  const found = markPattern.exec(text);
  if (found === null || found[0].length === text.length) return null;
  const mark = found[0].charAt(0);
  const kind =
    mark === "#" ? "heading" : mark === ">" ? "quote" : "-*+•".includes(mark) ? "bullet" : "number";
  return { kind, length: found[0].length };
}

const markPattern = /^(?:#{1,6}|>|[-*+•]|\d{1,3}\.) /;
