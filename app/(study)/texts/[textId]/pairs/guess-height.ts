import type { DeskItem } from "./desk-items.ts";

/** Below this the sides stand one above the other. */
const narrowPx = 640;
const lineHeightPx = 31;
const letterPx = 9;
const gutterPx = 92;

/** About how high an item will be in a list of that width, in pixels. */
export function guessHeight(item: DeskItem, widthPx: number): number {
  if (item.type === "heading") return 64;
  if (item.type === "gap") return 25;
  if (item.type === "proposal") return 360;
  const width = widthPx || 1_000;
  const isNarrow = width < narrowPx;
  const columnPx = isNarrow ? width : (width - gutterPx) / 2 - 20;
  const [source, target] = [item.row.source, item.row.target].map((side) =>
    Math.max(Math.ceil((widthOf(side?.text ?? "") * letterPx) / columnPx), 1),
  );
  const lines = isNarrow ? (source ?? 1) + (target ?? 1) : Math.max(source ?? 1, target ?? 1);
  return lines * lineHeightPx + (isNarrow ? 60 : 25);
}

/** In Latin letters; a Chinese one takes the room of two. */
function widthOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\uffef]/g)?.length ?? 0);
}
