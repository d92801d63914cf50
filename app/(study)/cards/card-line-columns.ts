import type { Lang } from "#lib/language/text/unit";

/** The columns beside the card itself, as Anki's browser has them. */
export const lineColumns = [
  ...(["state", "due", "interval", "retrievability"] as const),
  ...(["reviews", "lapses", "added"] as const),
];
export type LineColumn = (typeof lineColumns)[number];

/** A row of the list in words. */
export interface CardLine {
  readonly id: string;
  readonly name: { readonly lang: Lang; readonly text: string };
  readonly kind: string;
  readonly flag: number;
  readonly flagName: string;
  /** That it is a leech stands among them. */
  readonly tags: readonly string[];
  readonly cells: Readonly<Record<LineColumn, string>>;
}
