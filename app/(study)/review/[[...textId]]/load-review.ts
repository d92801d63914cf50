import { customQueue } from "#lib/memory/schedule/custom-study";
import type { Queue, QueueCounts } from "#lib/memory/schedule/queue";
import { addDays, type Calendar, type Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { dueForecast } from "#lib/progress/due-forecast";
import { cardPace, paceAnswers, paceDays } from "#lib/progress/time-left";
import { tomorrowLoad } from "#lib/progress/tomorrow-load";
import { listTaggedCards, loadSittingContext } from "#lib/store/custom-study";
import type { Db } from "#lib/store/database";
import type { LinkedCard } from "#lib/store/deck-links";
import type { Learner } from "#lib/store/learner";
import { type Deck, type Device, loadDeck } from "#lib/store/load-deck";
import { listStudiedLately } from "#lib/store/studied";
import { cardsBeside, faceAll } from "./face-all.ts";
import { loadDay } from "./load-day.ts";
import { loadEarlier, nothingEarlier } from "./load-earlier.ts";
import type { ReviewMaterial, StudySitting } from "./material.ts";

/** Today's review of one text, or of all (`textId` null), or a sitting of custom study, with every card ready to be shown. */
export async function loadReview(
  db: Db,
  learner: Learner,
  wanted: Pick<ReviewMaterial, "textId" | "study"> & { readonly device?: Device },
): Promise<ReviewMaterial> {
  const { textId, study, device = null } = wanted;
  const builtAt = new Date();
  const { calendar } = learner;
  const today = dayOf(builtAt, calendar);
  const [deck, recent] = await Promise.all([
    loadDeck(db, learner, builtAt, device),
    listStudiedLately(db, learner.id, { since: addDays(today, -paceDays), atMost: paceAnswers }),
  ]);
  const { cards, options } = deck;
  const isOurs = deck.isOf(textId);
  const queue =
    study === null ? deck.queueOf(textId) : await studyQueue(db, learner, { deck, study });
  const asked = [...queue.learning, ...queue.main];
  const askedIds = new Set(asked.map(({ id }) => id));
  const rest = cards.filter((card) => isOurs(card) && !askedIds.has(card.id));
  // What a custom study asks is counted when it is over.
  const isLeft = (card: LinkedCard) => isOurs(card) && (study === null || !askedIds.has(card.id));
  const tomorrow = tomorrowLoad(cards, options, isLeft);
  const { weights } = options.preset;
  // What was done to the schedule is not taken back in a sitting that has no part in it.
  const earlier =
    study?.choice.reschedules === false
      ? nothingEarlier
      : await loadEarlier(db, learner.id, { today, deck: cards, weights });
  return {
    learnerId: learner.id,
    textId,
    builtAt,
    ...(await faceAll(db, learner, { queue, earlier, cards })),
    preset: options.preset,
    load: deck.knownLoadFor([...asked, ...cardsBeside(queue, earlier)]),
    calendar,
    reviewing: learner.reviewing,
    pace: cardPace(recent),
    study,
    day: await loadDay(db, learner, { deck, queue, textId }),
    rest: {
      cards: rest.length,
      tomorrow,
      nextInDays: nextInDays(rest, { today, calendar, tomorrow }),
      heldBack: deck.heldBackOf(textId),
      introducedToday: options.introducedToday,
      newToday: options.todayOnly?.newPerDay ?? options.preset.newPerDay,
      waitingForVoice: deck.waitingForVoice(textId),
    },
  };
}

async function studyQueue(
  db: Db,
  learner: Learner,
  { deck, study }: { readonly deck: Deck; readonly study: StudySitting },
): Promise<Queue<LinkedCard>> {
  const context = await loadSittingContext(db, learner, { deck, ...study });
  return customQueue(await listTaggedCards(db, learner, deck), study.choice, context);
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
  const asked = rest.filter(({ isMute }) => isMute !== true);
  const forecast = dueForecast(asked, { today, calendar, days: foreseenDays });
  const first = forecast.findIndex((count) => count > 0);
  return first < 0 ? null : Math.max(1, first);
}
