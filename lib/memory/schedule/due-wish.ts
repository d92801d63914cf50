import { addDays, type Day } from "#lib/memory/time/day";
import type { Act } from "./act.ts";
import { actBounds } from "./act-bounds.ts";
import type { CardState } from "./card-state.ts";
import { setDueAct } from "./set-due-act.ts";

/** Days from today, 0 is today: one, or any of a range. `setsInterval`: the interval is to be that long too. */
export interface DueWish {
  readonly least: number;
  readonly most: number;
  readonly setsInterval: boolean;
}

/**
 * Reads what Anki takes for “Set Due Date”: "5", "5-7" (any of these days), "5!" (the interval becomes five days too). Full-width digits and other
 * dashes are read as well. Null for anything else, or days too far away.
 */
export function parseDueWish(typed: string): DueWish | null {
  const plain = typed
    .normalize("NFKC")
    .replaceAll(/[‐-―−~〜]/g, "-")
    .replaceAll(/\s/g, "");
  const match = /^(\d{1,5})(?:-(\d{1,5}))?(!)?$/.exec(plain);
  if (!match) return null;
  const [, first = "", second = first, bang] = match;
  const [one, other] = [Number(first), Number(second)];
  const most = Math.max(one, other);
  if (most > actBounds.daysAway[1]) return null;
  return { least: Math.min(one, other), most, setsInterval: bang !== undefined };
}

/** The act that fulfils such a wish; `draw` in [0, 1) chooses the day of a range. */
export function dueWishAct(
  state: CardState,
  { least, most, setsInterval }: DueWish,
  on: { readonly today: Day; readonly desiredRetention: number; readonly draw: number },
): Extract<Act, { type: "setDue" }> {
  const days = least + Math.floor(on.draw * (most - least + 1));
  const { today, desiredRetention } = on;
  const act = setDueAct(state, { dueDay: addDays(today, days), today, desiredRetention });
  return setsInterval ? { ...act, intervalDays: Math.max(1, days) } : act;
}
