import { addDays } from "#lib/memory/time/day";
import type { DeckColumns } from "./deck-columns.ts";
import { longestSeconds } from "./study-card.ts";
import type { Simulation, StudyPlan } from "./study-plan.ts";
import { leave, type WaitingRoom, type WaitingRows } from "./waiting-room.ts";

export type Figures = Omit<Simulation, "snapshots">;

interface DayWorld {
  readonly plan: StudyPlan;
  readonly deck: DeckColumns;
  readonly room: WaitingRoom;
  readonly figures: Figures;
  readonly studyRow: (row: number, day: number) => void;
}

/** Lives a day: cards in steps, reviews and new cards, as far as limits and time go. New cards are learned in the order of their rows. */
export function createDays({
  plan,
  deck,
  room,
  figures,
  studyRow,
}: DayWorld): (day: number) => void {
  const { preset, minutesPerDay = Number.POSITIVE_INFINITY } = plan;
  const line = createNewLine(plan, deck.size);
  const reserve = plan.keepsMinutes ? longestSeconds(plan.habits) / 60 : 0;
  const hasTime = (day: number) =>
    reserve > 0
      ? (figures.minutes[day] ?? 0) + reserve <= minutesPerDay
      : (figures.minutes[day] ?? 0) < minutesPerDay;
  const isAway = (day: number) => {
    const date = addDays(plan.today, day);
    return (preset.breaks ?? []).some(({ from, to }) => from <= date && date <= to);
  };
  return (day) => {
    room.letIn(day);
    if (!isAway(day)) {
      if (day === 0)
        finishBegun(deck, room.steps, {
          mayGoOn: () => reserve === 0 || hasTime(day),
          finish: (row) => studyRow(row, day),
        });
      const quota = quotaOf(plan, room, day, line);
      room.callUp(quota.reviews, day, minutesPerDay < Number.POSITIVE_INFINITY);
      const old = quota.steps + quota.reviews;
      let [oldDone, newDone] = [0, 0];
      while (oldDone + newDone < old + quota.fresh && hasTime(day)) {
        if (isNewNext(preset.newReviewMix, { oldDone, old, newDone, fresh: quota.fresh })) {
          studyRow(line.take(newDone < quota.first), day);
          newDone += 1;
        } else {
          const isStep = oldDone < quota.steps;
          const row = isStep ? room.steps.rows[oldDone] : room.reviews.rows[oldDone - quota.steps];
          studyRow(row ?? 0, day);
          oldDone += 1;
        }
      }
      const stepsDone = Math.min(oldDone, quota.steps);
      leave(room.steps, stepsDone);
      leave(room.reviews, oldDone - stepsDone);
      figures.daySteps[day] = stepsDone;
      figures.reviews[day] = oldDone - stepsDone;
      figures.newCards[day] = newDone;
    }
    figures.waiting[day] = room.steps.count + room.reviews.count;
  };
}

/** Cards begun earlier today are in the midst of their steps: no limit keeps them, but for minutes that are kept to. */
function finishBegun(
  deck: DeckColumns,
  steps: WaitingRows,
  { mayGoOn, finish }: { readonly mayGoOn: () => boolean; readonly finish: (row: number) => void },
): void {
  const waiting = steps.rows.slice(0, steps.count);
  steps.count = 0;
  for (const row of waiting) {
    if (deck.lastReviewDay[row] === 0 && mayGoOn()) finish(row);
    else {
      steps.rows[steps.count] = row;
      steps.count += 1;
    }
  }
}

/** What the limits allow, by the queue's rules: steps of days first, then reviews, then new cards in the room left. */
function quotaOf(
  plan: StudyPlan,
  room: WaitingRoom,
  day: number,
  { firstLeft, othersLeft }: NewLine,
) {
  const { preset, doneToday } = plan;
  const done = day === 0 ? doneToday : undefined;
  const limit = Math.max(0, preset.reviewsPerDay - (done?.reviews ?? 0));
  const steps = Math.min(room.steps.count, limit);
  const reviews = Math.min(room.reviews.count, limit - steps);
  const newLeft = firstLeft() + othersLeft();
  const roomLeft = plan.newBesidesReviews ? newLeft : limit - steps - reviews;
  const first = Math.min(plan.newFirst?.perDay ?? 0, roomLeft, firstLeft());
  const newLimit = Math.max(0, preset.newPerDay - (done?.newCards ?? 0) - first);
  return {
    steps,
    reviews,
    first,
    fresh: first + Math.min(newLimit, roomLeft - first, othersLeft()),
  };
}

/** New cards in their two lines: those that come first, and the others. */
interface NewLine {
  readonly firstLeft: () => number;
  readonly othersLeft: () => number;
  /** The next row of the first ones, or of the others. */
  readonly take: (isFirst: boolean) => number;
}

function createNewLine({ deck, newFirst }: StudyPlan, rows: number): NewLine {
  const border = Math.min(rows, deck.size + (newFirst?.cards ?? 0));
  let [first, other] = [deck.size, border];
  return {
    firstLeft: () => border - first,
    othersLeft: () => rows - other,
    take: (isFirst) => (isFirst ? first++ : other++),
  };
}

/** Mixed: evenly spread. */
function isNewNext(
  mix: StudyPlan["preset"]["newReviewMix"],
  { oldDone, old, newDone, fresh }: Record<"oldDone" | "old" | "newDone" | "fresh", number>,
): boolean {
  if (newDone === fresh) return false;
  if (oldDone === old || mix === "newFirst") return true;
  return mix !== "reviewsFirst" && (newDone + 1) / (fresh + 1) < (oldDone + 1) / (old + 1);
}
