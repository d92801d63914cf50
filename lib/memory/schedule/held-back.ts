import type { DayLimits } from "./day-room.ts";
import { countFrom, type DayWork, type QueueCard, type WorkLimits } from "./queue.ts";

/** What of a day's work does not come today, and why. Reviews and steps of days count together. */
export interface HeldBack {
  /** Kept away by the limits of texts, whatever those of the whole. */
  readonly byTexts: HeldCards;
  /** Kept away by the limits of the whole besides. */
  readonly byWhole: HeldCards;
  /** Notes with new cards that wait for terms. */
  readonly waitingNotes: number;
}

interface HeldCards {
  readonly new: number;
  readonly review: number;
}

const noLimit = Number.POSITIVE_INFINITY;

/** Tells what would come today without the limits, and which notes wait for their terms. */
export function heldBack<Card extends QueueCard>(
  work: DayWork<Card>,
  limits: WorkLimits,
  mayAsk: (card: Card) => boolean = () => true,
): HeldBack {
  const { burySiblings } = limits.preset;
  const count = (of: Partial<DayLimits>) => {
    const preset = { burySiblings, newPerDay: noLimit, reviewsPerDay: noLimit };
    const free = { introducedToday: 0, reviewedToday: 0, ...of, preset };
    const { new: fresh, learning, review } = countFrom(work, free, mayAsk);
    return { new: fresh, review: learning + review };
  };
  const { textLimits } = limits;
  const free = count({});
  const inTexts = textLimits?.length ? count({ textLimits }) : free;
  const { new: fresh, learning, review } = countFrom(work, limits, mayAsk);
  return {
    byTexts: difference(free, inTexts),
    byWhole: difference(inTexts, { new: fresh, review: learning + review }),
    waitingNotes: new Set(work.waiting.filter(mayAsk).map(({ noteId }) => noteId)).size,
  };
}

// A card kept away lets a sibling of another kind come, so that of that kind there may be more than without limits.
function difference(more: HeldCards, fewer: HeldCards): HeldCards {
  return {
    new: Math.max(0, more.new - fewer.new),
    review: Math.max(0, more.review - fewer.review),
  };
}
