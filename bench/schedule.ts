import { type Card, createEmptyCard, fsrs, type Grade } from "ts-fsrs";
import { createKernel, createMemories } from "#lib/memory/kernel/memory-kernel";
import { answerCard } from "#lib/memory/schedule/answer";
import { type CardState, type Rating, ratings } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { foldMany } from "#lib/memory/sync/fold-many";
import { applyReview } from "#lib/memory/sync/fold-reviews";
import type { Answer } from "#lib/memory/sync/review";
import type { Measured } from "./measure.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const dayMs = 86_400_000;
const start = Date.UTC(2024, 0, 1, 4);
const runs = 5;
/** A card's answers, 14 of them, with the days before each: two steps, then a history with two lapses. */
const history = [
  ...[["good", 0] as const, ["good", 0] as const, ["good", 2] as const, ["good", 7] as const],
  ...[["again", 20] as const, ["good", 0] as const, ["good", 3] as const, ["hard", 9] as const],
  ...[["good", 12] as const, ["easy", 30] as const, ["again", 95] as const, ["good", 0] as const],
  ...[["good", 6] as const, ["good", 19] as const],
] satisfies readonly (readonly [Rating, number])[];

/**
 * Answers given, each decided and applied, against ts-fsrs next(), which does the same; and a log of a million reviews folded into cards, against next()
 * chained over the same answers. In turns, so that a busy machine slows both.
 */
export function measureScheduling(): readonly Measured[] {
  const answers = inTurns(giveAnswers, giveBare);
  const cards = Math.ceil(1_000_000 / history.length);
  const logs = Array.from({ length: cards }, (_, card) => logOf(`card-${card}`));
  const folds = inTurns(
    () => replay(logs),
    () => replayBare(5_000),
  );
  return [
    { what: "Answers given", ...answers, against: "ts-fsrs next()", budget: 3 },
    { what: "A million reviews folded", ...folds, against: "chained ts-fsrs next()", budget: 10 },
  ];
}

/** Of both the best of some runs. */
function inTurns(ours: () => number, bare: () => number) {
  let [perSecond, barely] = [0, 0];
  for (let run = 0; run < runs; run += 1) {
    barely = Math.max(barely, rate(bare));
    perSecond = Math.max(perSecond, rate(ours));
  }
  return { perSecond, ratio: perSecond / barely };
}

function rate(work: () => number): number {
  const since = performance.now();
  return (work() * 1000) / (performance.now() - since);
}

const many = 20_000;

/** A card in review, answered by each button in turn. */
function giveAnswers(): number {
  const state = logOf("card").slice(0, 4).reduce(after, { state: "new" });
  const at = new Date(start + 200 * dayMs);
  const context = { at, calendar, preset: defaultPreset };
  for (let index = 0; index < many; index += 1) {
    const id = `card-${index}`;
    const rating = ratings[index % 4] ?? "good";
    const outcome = answerCard({ id, state }, rating, context);
    const said = { kind: "answer", id, cardId: id, answeredAt: at, calendar, rating } as const;
    after(state, { ...said, outcome, durationMs: 0, typedText: null });
  }
  return many;
}

function giveBare(): number {
  const engine = fsrs({ enable_fuzz: true });
  let card = createEmptyCard(new Date(start));
  for (const days of [0, 1, 3, 10])
    card = engine.next(card, new Date(start + days * dayMs), 3).card;
  const at = new Date(start + 200 * dayMs);
  for (let index = 0; index < many; index += 1) engine.next(card, at, ((index % 4) + 1) as Grade);
  return many;
}

function after(state: CardState, answer: Answer): CardState {
  return applyReview(state, answer, defaultPreset.weights);
}

function replay(logs: readonly (readonly Answer[])[]): number {
  const { weights } = defaultPreset;
  foldMany(logs, { weights, kernel: createKernel(weights), memories: createMemories(1) });
  return logs.length * history.length;
}

function replayBare(cards: number): number {
  const engine = fsrs();
  for (let index = 0; index < cards; index += 1) {
    let card: Card = createEmptyCard(new Date(start));
    let at = start;
    for (const [rating, days] of history) {
      at += days * dayMs + 60_000;
      card = engine.next(card, new Date(at), (ratings.indexOf(rating) + 1) as Grade).card;
    }
  }
  return cards * history.length;
}

function logOf(cardId: string): readonly Answer[] {
  let at = start;
  return history.map(([rating, days], index) => {
    at += days * dayMs + 60_000;
    const id = `${cardId}-${String(index).padStart(2, "0")}`;
    const outcome = { state: "review", intervalDays: history[index + 1]?.[1] || 1 } as const;
    const said = { kind: "answer", id, cardId, answeredAt: new Date(at), calendar } as const;
    return { ...said, rating, outcome, durationMs: 0, typedText: null };
  });
}
