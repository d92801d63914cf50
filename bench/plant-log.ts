import { v7 as newId } from "uuid";
import { ensureLearner } from "#lib/commands/ensure-learner";
import type { CardState, Outcome, Rating } from "#lib/memory/schedule/card-state";
import { defaultWeights } from "#lib/memory/schedule/fsrs";
import { nextState } from "#lib/memory/schedule/next-state";
import { untouched } from "#lib/memory/sync/fold-card";
import type { Answer } from "#lib/memory/sync/review";
import { updateCardFolds } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import type { Learner } from "#lib/store/learner";
import { insertReviews } from "#lib/store/review";
import { inTransaction } from "#lib/store/transaction";
import { plantCards } from "./plant-cards.ts";
import { type Random, randomFrom } from "./random-from.ts";

const dayMs = 86_400_000;
const cardsAtOnce = 1000;
const studiedDays = 1825;
const began = Date.parse("2021-11-01T08:00:00Z");

/** What was planted; `until` is the end of the log. */
export interface PlantedLog {
  readonly learner: Learner;
  readonly textId: string;
  readonly reviews: number;
  readonly until: Date;
}

/**
 * Fills an empty database with five years of a learner in Berlin: so many cards (a multiple of six), all of one text, and so many answers to each. The same seed gives the
 * same log but for its ids.
 */
export async function plantLog(
  db: Db,
  {
    cards,
    perCard,
    seed,
  }: { readonly cards: number; readonly perCard: number; readonly seed: number },
): Promise<PlantedLog> {
  const at = new Date(began - 30 * dayMs);
  const learner = await ensureLearner(db, { zone: "Europe/Berlin", at });
  const textId = newId();
  const ids = await inTransaction(db, (tx) =>
    plantCards(tx, learner.id, { textId, count: cards, at }),
  );
  const dice = randomFrom(seed);
  for (let start = 0; start < ids.length; start += cardsAtOnce) {
    const logs = ids
      .slice(start, start + cardsAtOnce)
      .map((id) => logOf(id, learner, perCard, dice));
    await inTransaction(db, async (tx) => {
      const rows = logs.flatMap(({ answers }) =>
        answers.map((answer) => ({ ...answer, claimedAt: null, receivedAt: answer.answeredAt })),
      );
      await insertReviews(tx, learner.id, rows);
      const folds = logs.map(({ cardId, state }) => ({ cardId, fold: { ...untouched, state } }));
      await updateCardFolds(tx, learner.id, folds);
    });
  }
  return {
    learner,
    textId,
    reviews: cards * perCard,
    until: new Date(began + studiedDays * dayMs),
  };
}

/** Answers ever further apart; each forgotten card has a step of relearning. */
function logOf(cardId: string, { calendar }: Learner, perCard: number, dice: Random) {
  const start = dice() * studiedDays * 0.8;
  const span = studiedDays - start - 1;
  const answers: Answer[] = [];
  let state: CardState = { state: "new" };
  for (let number = 0; number < perCard; number += 1) {
    const isStep = state.state === "learning" || state.state === "relearning";
    const onDay = Math.floor(start + span * (number / perCard) ** 1.6);
    const hour = 7 + Math.floor(dice() ** 2 * 13);
    const last = answers.at(-1)?.answeredAt.getTime() ?? 0;
    const ms = isStep
      ? last + 600_000
      : Math.max(began + onDay * dayMs + (hour - 8 + dice()) * 3_600_000, last + 1);
    const rating = ratingOf(dice());
    const answer: Answer = {
      ...{ kind: "answer", id: newId({ msecs: ms }), cardId, calendar, rating, typedText: null },
      answeredAt: new Date(ms),
      outcome: outcomeOf(
        state,
        rating,
        (span * ((number + 1) ** 1.6 - number ** 1.6)) / perCard ** 1.6,
      ),
      durationMs: Math.round(2000 + dice() * 15_000),
    };
    answers.push(answer);
    state = nextState(state, answer, defaultWeights);
  }
  return { cardId, answers, state };
}

function ratingOf(draw: number): Rating {
  return draw < 0.1 ? "again" : draw < 0.2 ? "hard" : draw < 0.9 ? "good" : "easy";
}

function outcomeOf(state: CardState, rating: Rating, nextInDays: number): Outcome {
  const step = { step: 0, delaySeconds: 600 } as const;
  if (state.state === "new") return { state: "learning", ...step };
  if (rating !== "again")
    return { state: "review", intervalDays: Math.max(1, Math.round(nextInDays)) };
  return { state: state.state === "learning" ? "learning" : "relearning", ...step };
}
