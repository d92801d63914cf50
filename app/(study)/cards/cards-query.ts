import { z } from "zod";
import type { CardFilter } from "#lib/store/card-list";
import { isId } from "#lib/store/ids";

/** What one drop-down asks for: things set aside, leeches, or flags. */
export const marks = [
  ...(["suspended", "buried", "leech", "flagged"] as const),
  ...(["flag1", "flag2", "flag3", "flag4", "flag5", "flag6", "flag7"] as const),
];
type Mark = (typeof marks)[number];

export const states = ["new", "learning", "review", "relearning"] as const;

/** The address of the list. An empty choice of the form is none. */
export const cardsQuery = z.object({
  text: z
    .string()
    .refine((id) => id === "" || isId(id))
    .default(""),
  state: z.enum(["", ...states]).catch(""),
  mark: z.enum(["", ...marks]).catch(""),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});
export type CardsQuery = z.infer<typeof cardsQuery>;

export function filterOf({ text, state, mark }: CardsQuery): CardFilter {
  return {
    textId: text || null,
    state: state || null,
    mark: mark === "suspended" || mark === "buried" || mark === "leech" ? mark : null,
    flag: flagOf(mark),
  };
}

/** The number of a choice of one flag; null for any other. */
export function flagOf(mark: Mark | ""): number | "any" | null {
  if (mark === "flagged") return "any";
  const [, digit] = /^flag(\d)$/.exec(mark) ?? [];
  return digit === undefined ? null : Number(digit);
}

/** The address of another page of the same list. */
export function cardsHref(query: CardsQuery, page: number): string {
  const chosen = Object.entries({ ...query, page: page === 1 ? "" : String(page) });
  const search = new URLSearchParams(chosen.filter(([, value]) => value !== "")).toString();
  return search === "" ? "/cards" : `/cards?${search}`;
}
