import { expect } from "vitest";
import { makesCards } from "#lib/cards/worth-asking";
import { defaultWeights, retrievability } from "#lib/memory/schedule/fsrs";
import { dayOf } from "#lib/memory/time/learner-day";
import { bandFrom, memoryBands } from "#lib/progress/terms-by-memory";
import type { DeckCard } from "./card.ts";
import type { GlossaryTerm } from "./glossary.ts";
import type { Learner } from "./learner.ts";
import type { ProgressData } from "./load-progress.ts";

/** That what Progress says of the cards is what counting them one by one gives. */
export function expectCards(data: ProgressData, deck: readonly DeckCard[], { calendar }: Learner) {
  const { today } = data;
  const sort = ({ state, suspended, buriedUntilDay }: DeckCard) => {
    if (suspended) return "suspended";
    if (buriedUntilDay !== null && buriedUntilDay > today) return "buried";
    if (state.state !== "review") return state.state;
    return state.intervalDays >= 21 ? "mature" : "young";
  };
  for (const [name, count] of Object.entries(data.counts)) {
    expect(count).toBe(deck.filter((card) => sort(card) === name).length);
  }
  const met = deck.flatMap((card) =>
    card.state.state === "new" ? [] : [{ ...card, state: card.state }],
  );
  const recallOf = ({ state }: (typeof met)[number]) =>
    retrievability(state.memory, Math.max(0, today - state.lastReviewDay), defaultWeights);
  const spread = (values: readonly number[]) =>
    [...new Set(values)]
      .sort((a, b) => a - b)
      .map((value) => ({ value, cards: values.filter((one) => one === value).length }));
  const reviews = met.flatMap(({ state }) =>
    state.state === "review" ? [state.intervalDays] : [],
  );
  expect(data.intervals.counts).toEqual(spread(reviews));
  expect(data.stability.counts).toEqual(
    spread(met.map(({ state }) => Math.round(state.memory.stability))),
  );
  const difficulties = met.map(({ state }) => ((state.memory.difficulty - 1) / 9) * 100);
  const binOf = (percent: number) => Math.min(99, Math.floor(percent));
  expect(data.difficulty.counts).toEqual(spread(difficulties.map(binOf)));
  const ranked = [...difficulties].sort((a, b) => a - b);
  const [low, high] = [ranked[(ranked.length - 1) >> 1], ranked[ranked.length >> 1]];
  if (low === undefined || high === undefined) expect(data.difficulty.median).toBeNull();
  else expect(data.difficulty.median).toBeCloseTo((low + high) / 2, 5);
  expect(data.retrievability.histogram.counts).toEqual(
    spread(met.map((card) => binOf(recallOf(card) * 100))),
  );
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  expect(data.retrievability.knownCards).toBeCloseTo(sum(met.map(recallOf)), 5);
  const notes = [...new Set(deck.map(({ noteId }) => noteId))];
  const meanOf = (noteId: string) =>
    sum(met.filter((card) => card.noteId === noteId).map(recallOf)) /
    deck.filter((card) => card.noteId === noteId).length;
  expect(data.retrievability.knownNotes).toBeCloseTo(sum(notes.map(meanOf)), 5);
  expect(data.retrievability.notes).toBe(notes.length);
  const made = (from: number, until: number) =>
    deck.filter(
      (card) => dayOf(card.createdAt, calendar) >= from && dayOf(card.createdAt, calendar) <= until,
    ).length;
  for (const { from, until, cards, cumulated } of data.added.list) {
    expect([cards, cumulated]).toEqual([made(from, until), made(0, until)]);
  }
}

/** The same of the terms. */
export function expectTerms(data: ProgressData, glossary: readonly GlossaryTerm[]) {
  const { today } = data;
  const terms = glossary.filter(({ status, texts }) =>
    texts.some(({ id, tier }) => (data.textId ?? id) === id && makesCards({ status, tier })),
  );
  const sortOf = ({ isKnown, cards }: GlossaryTerm) => {
    if (isKnown) return "known";
    const recalls = cards.flatMap(({ state }) =>
      state.state === "new"
        ? []
        : [retrievability(state.memory, Math.max(0, today - state.lastReviewDay), defaultWeights)],
    );
    const best = Math.max(...recalls);
    return memoryBands.findLast((band) => best >= bandFrom[band]) ?? "unseen";
  };
  const { known, unseen, bands } = data.terms;
  expect(data.terms.terms).toBe(terms.length);
  for (const [sort, count] of Object.entries({ known, unseen, ...bands })) {
    expect(count).toBe(terms.filter((term) => sortOf(term) === sort).length);
  }
}

/** The same of what falls due and what is left to be met: cards of known terms are not asked. */
export function expectDue(
  { today, futureDue, finish }: ProgressData,
  deck: readonly DeckCard[],
  {
    glossary,
    calendar,
  }: { readonly glossary: readonly GlossaryTerm[] } & Pick<Learner, "calendar">,
) {
  const known = new Set(
    glossary
      .filter(({ isKnown }) => isKnown)
      .flatMap(({ cards }) => cards.map(({ noteId }) => noteId)),
  );
  const asked = deck.filter((card) => !card.suspended && !known.has(card.noteId));
  const due = asked.flatMap(({ state, buriedUntilDay }) => {
    if (state.state === "new") return [];
    if (state.state === "review") return [Math.max(state.dueDay, buriedUntilDay ?? 0)];
    const day = "dueDay" in state.due ? state.due.dueDay : dayOf(state.due.dueAt, calendar);
    return [Math.max(day, buriedUntilDay ?? 0)];
  });
  const count = (isThen: (day: number) => boolean) => due.filter(isThen).length;
  expect(futureDue.backlog).toBe(count((day) => day < today));
  expect(futureDue.total + futureDue.later).toBe(due.length);
  expect(futureDue.tomorrow).toBe(count((day) => day === today + 1));
  expect(futureDue.days).toEqual(
    futureDue.days.map((_, ahead) => count((day) => Math.max(day, today) === today + ahead)),
  );
  const loads = asked.flatMap(({ state }) => {
    if (state.state === "new") return [];
    return [1 / Math.max(1, state.state === "review" ? state.intervalDays : 1)];
  });
  expect(futureDue.dailyLoad).toBeCloseTo(
    loads.reduce((sum, load) => sum + load, 0),
    9,
  );
  expect(finish.newCards).toBe(asked.filter(({ state }) => state.state === "new").length);
}
