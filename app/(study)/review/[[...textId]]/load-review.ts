import { renderCard } from "#lib/cards/render-card";
import { langOfLine } from "#lib/language/text/script";
import type { Queue } from "#lib/memory/schedule/queue";
import type { Calendar, Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { dueForecast } from "#lib/progress/due-forecast";
import { tomorrowLoad } from "#lib/progress/tomorrow-load";
import type { StoredCard } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import { listFacts, type StoredFacts } from "#lib/store/facts";
import type { Learner } from "#lib/store/learner";
import { loadDeck } from "#lib/store/load-deck";
import { findText, type TextRecord } from "#lib/store/text";
import { listTermsOfText, type TermOfText } from "#lib/store/text-term";
import { expectedTerms } from "./expected-terms.ts";
import type { ReviewCard, ReviewMaterial } from "./material.ts";

/** Today's review of one text, or of all (`textId` null), with every card ready to be shown. */
export async function loadReview(
  db: Db,
  learner: Learner,
  textId: string | null,
): Promise<ReviewMaterial> {
  const builtAt = new Date();
  const { calendar } = learner;
  const today = dayOf(builtAt, calendar);
  const { cards, options, isOf, queueOf } = await loadDeck(db, learner, builtAt);
  const isOurs = isOf(textId);
  const queue = queueOf(textId);
  const asked = new Set([...queue.learning, ...queue.main]);
  const rest = cards.filter((card) => isOurs(card) && !asked.has(card));
  return {
    learnerId: learner.id,
    textId,
    builtAt,
    queue: await withFaces(db, learner, queue),
    preset: options.preset,
    calendar,
    rest: {
      cards: rest.length,
      tomorrow: tomorrowLoad(cards, options, isOurs),
      nextInDays: nextInDays(rest, today, calendar),
    },
  };
}

const foreseenDays = 3650;

/** What today's limits hold back comes tomorrow. */
function nextInDays(rest: readonly StoredCard[], today: Day, calendar: Calendar): number | null {
  if (rest.some(({ state }) => state.state === "new")) return 1;
  const forecast = dueForecast(rest, { today, calendar, days: foreseenDays });
  const first = forecast.findIndex((count) => count > 0);
  return first < 0 ? null : Math.max(1, first);
}

async function withFaces(
  db: Db,
  learner: Learner,
  queue: Queue<StoredCard>,
): Promise<Queue<ReviewCard>> {
  const ids = [...queue.learning, ...queue.main].map(({ id }) => id);
  const facts = await listFacts(db, learner.id, ids);
  const byCard = new Map(facts.map((fact) => [fact.cardId, fact]));
  const textIds = [...new Set(facts.flatMap(({ textId }) => textId ?? []))];
  const texts = new Map(
    await Promise.all(textIds.map(async (id) => [id, await loadText(db, learner, id)] as const)),
  );
  const toReview = (card: StoredCard): ReviewCard[] => {
    const fact = byCard.get(card.id);
    return fact ? [toReviewCard(card, fact, texts.get(fact.textId ?? ""))] : [];
  };
  return {
    ...queue,
    learning: queue.learning.flatMap(toReview),
    main: queue.main.flatMap(toReview),
  };
}

interface LoadedText {
  readonly record: TextRecord | null;
  readonly terms: readonly TermOfText[];
}

async function loadText(db: Db, learner: Learner, textId: string): Promise<LoadedText> {
  const [record, terms] = await Promise.all([
    findText(db, learner.id, textId),
    listTermsOfText(db, learner.id, textId),
  ]);
  return { record, terms: terms.filter(({ status }) => status !== "rejected") };
}

function toReviewCard(
  card: StoredCard,
  { kind, facts, unitIndex }: StoredFacts,
  text: LoadedText | undefined,
): ReviewCard {
  const { id, noteId, position, state, suspended, buriedUntilDay } = card;
  return {
    ...{ id, noteId, position, state, suspended, buriedUntilDay },
    face: renderCard(kind, facts),
    place: placeOf(text?.record ?? null, unitIndex),
    terms: unitIndex === null ? [] : expectedTerms(kind, unitIndex, text?.terms ?? []),
  };
}

function placeOf(text: TextRecord | null, unit: number | null): ReviewCard["place"] {
  if (text === null || unit === null) return null;
  const titleLang = langOfLine(text.title) === "zh" ? "zh" : "en";
  return { textId: text.id, title: text.title, titleLang, unit };
}
