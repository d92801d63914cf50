import { z } from "zod";
import { cardKinds } from "#lib/cards/card-face";
import { dayOf, nextRollover } from "#lib/memory/time/learner-day";
import type { CardFilter, ListDay } from "#lib/store/card-list";
import { cardColumnNames } from "#lib/store/card-sort";
import { isId } from "#lib/store/ids";
import type { Learner } from "#lib/store/learner";

/** What one drop-down asks for: what is due, things set aside, leeches, what is known by hand, or flags. */
export const marks = [
  ...(["due", "suspended", "buried", "leech", "known", "flagged"] as const),
  ...(["flag1", "flag2", "flag3", "flag4", "flag5", "flag6", "flag7"] as const),
];
type Mark = (typeof marks)[number];

/** Those that are no flags. */
const plainMarks = ["due", "suspended", "buried", "leech", "known"] as const;

export const states = ["new", "learning", "review", "relearning"] as const;

/** More words are not looked for. */
const mostWords = 10;
const longestSearch = 200;

/** The address of the list. An empty choice of the form is none. */
export const cardsQuery = z.object({
  q: z
    .string()
    .transform((typed) => typed.trim().slice(0, longestSearch))
    .catch(""),
  text: z
    .string()
    .refine((id) => id === "" || isId(id))
    .default(""),
  kind: z.enum(["", ...cardKinds]).catch(""),
  state: z.enum(["", ...states]).catch(""),
  mark: z.enum(["", ...marks]).catch(""),
  tag: z.string().max(longestSearch).catch(""),
  sort: z.enum(["", ...cardColumnNames]).catch(""),
  down: z.enum(["", "1"]).catch(""),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
});
export type CardsQuery = z.infer<typeof cardsQuery>;

export function filterOf({ q, text, kind, state, mark, tag }: CardsQuery): CardFilter {
  return {
    textId: text || null,
    kind: kind || null,
    state: state || null,
    mark: plainMarks.find((one) => one === mark) ?? null,
    flag: flagOf(mark),
    tag: tag || null,
    words: q.split(/\s+/u).filter(Boolean).slice(0, mostWords),
  };
}

/** The learner's day it is at an instant. */
export function listDayOf({ calendar }: Pick<Learner, "calendar">, at: Date): ListDay {
  return { today: dayOf(at, calendar), dayEndsAt: nextRollover(at, calendar) };
}

/** The number of a choice of one flag; null for any other. */
export function flagOf(mark: Mark | ""): number | "any" | null {
  if (mark === "flagged") return "any";
  const [, digit] = /^flag(\d)$/.exec(mark) ?? [];
  return digit === undefined ? null : Number(digit);
}
