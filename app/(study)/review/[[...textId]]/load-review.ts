import type { QueueCounts } from "#lib/memory/schedule/queue";
import type { Calendar, Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { dueForecast } from "#lib/progress/due-forecast";
import { tomorrowLoad } from "#lib/progress/tomorrow-load";
import type { Db } from "#lib/store/database";
import type { LinkedCard } from "#lib/store/deck-links";
import type { Learner } from "#lib/store/learner";
import { loadDeck } from "#lib/store/load-deck";
import { withFaces } from "./load-faces.ts";
import type { ReviewMaterial } from "./material.ts";

/** Today's review of one text, or of all (`textId` null), with every card ready to be shown. */
export async function loadReview(
  db: Db,
  learner: Learner,
  textId: string | null,
): Promise<ReviewMaterial> {
  const builtAt = new Date();
  const { calendar } = learner;
  const today = dayOf(builtAt, calendar);
  const deck = await loadDeck(db, learner, builtAt);
  const { cards, options } = deck;
  const isOurs = deck.isOf(textId);
  const queue = deck.queueOf(textId);
  const asked = new Set([...queue.learning, ...queue.main]);
  const rest = cards.filter((card) => isOurs(card) && !asked.has(card));
  const tomorrow = tomorrowLoad(cards, options, isOurs);
  return {
    learnerId: learner.id,
    textId,
    builtAt,
    queue: await withFaces(db, learner, { queue, cards }),
    preset: options.preset,
    load: deck.knownLoadFor(asked),
    calendar,
    rest: {
      cards: rest.length,
      tomorrow,
      nextInDays: nextInDays(rest, { today, calendar, tomorrow }),
      heldBack: deck.heldBackOf(textId),
      introducedToday: options.introducedToday,
      newToday: options.todayOnly?.newPerDay ?? options.preset.newPerDay,
    },
  };
}

const foreseenDays = 3650;

function nextInDays(
  rest: readonly LinkedCard[],
  {
    today,
    calendar,
    tomorrow,
  }: { readonly today: Day; readonly calendar: Calendar; readonly tomorrow: QueueCounts },
): number | null {
  if (tomorrow.new + tomorrow.learning + tomorrow.review > 0) return 1;
  const forecast = dueForecast(rest, { today, calendar, days: foreseenDays });
  const first = forecast.findIndex((count) => count > 0);
  return first < 0 ? null : Math.max(1, first);
}
