import { chosenCards } from "#lib/memory/schedule/custom-study";
import { usualChoice } from "#lib/memory/schedule/custom-study-choice";
import type { Queue } from "#lib/memory/schedule/queue";
import { dayOf } from "#lib/memory/time/learner-day";
import type { StudiedAnswer } from "#lib/progress/studied-answers";
import { listFirstAnswers, listForgotten } from "#lib/store/custom-answers";
import type { Db } from "#lib/store/database";
import type { LinkedCard } from "#lib/store/deck-links";
import type { Learner } from "#lib/store/learner";
import type { Deck } from "#lib/store/load-deck";
import { listStudied } from "#lib/store/studied";
import { cardName } from "./card-name.ts";
import { showCards } from "./load-faces.ts";
import type { DaySoFar, StudiedSoFar } from "./material.ts";

/** More names than anybody reads are not fetched. */
const mostNames = 60;

/** What was learned today before a sitting of `queue`, and what could be studied beyond it. */
export async function loadDay(
  db: Db,
  learner: Learner,
  {
    deck,
    queue,
    textId,
  }: {
    readonly deck: Deck;
    readonly queue: Queue<LinkedCard>;
    readonly textId: string | null;
  },
): Promise<DaySoFar> {
  const { at, calendar, preset } = deck.options;
  const today = dayOf(at, calendar);
  const asked = new Set([...queue.learning, ...queue.main].map(({ id }) => id));
  const ours = deck.cards.filter(deck.isOf(textId));
  const others = ours.filter(({ id }) => !asked.has(id));
  const learned = others.filter(isLearnedTerm).slice(0, mostNames);
  const [studied, forgottenIds, first, shown] = await Promise.all([
    listStudied(db, learner.id, textId === null ? { since: today } : { since: today, textId }),
    listForgotten(db, learner.id, today),
    listFirstAnswers(db, learner.id, today),
    showCards(
      db,
      learner,
      learned.map(({ id }) => id),
    ),
  ]);
  const passageIds = new Set(ours.flatMap(({ id, asksPassage }) => (asksPassage ? [id] : [])));
  const context = { at, calendar, preset, forgottenIds };
  const idsOf = (kind: "forgotten" | "ahead", cards: readonly LinkedCard[]) =>
    chosenCards(cards, usualChoice(kind), context).map(({ id }) => id);
  return {
    studied: sumUp(studied),
    learned: learned.flatMap(({ id, noteId }) => {
      const card = shown.get(id);
      return card ? [{ noteId, name: cardName(card.face) }] : [];
    }),
    passages: Object.fromEntries(
      first
        .filter(({ cardId }) => passageIds.has(cardId))
        .map(({ cardId, rating }) => [cardId, rating !== "again"]),
    ),
    forgottenIds: idsOf("forgotten", ours),
    aheadIds: idsOf("ahead", others),
  };
}

function sumUp(studied: readonly StudiedAnswer[]): StudiedSoFar {
  const answers: Record<string, number> = {};
  for (const { cardId } of studied) answers[cardId] = (answers[cardId] ?? 0) + 1;
  return {
    answers,
    again: studied.filter(({ rating }) => rating === "again").length,
    durationMs: studied.reduce((sum, one) => sum + one.durationMs, 0),
  };
}

function isLearnedTerm({ state, asksPassage, learnedToday }: LinkedCard): boolean {
  return learnedToday === true && state.state === "review" && asksPassage !== true;
}
