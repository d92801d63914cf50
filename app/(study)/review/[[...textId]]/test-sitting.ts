import type { CardFace } from "#lib/cards/card-face";
import type { CardState, Preset } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { buildQueue } from "#lib/memory/schedule/queue";
import { type CardEvent, foldCard } from "#lib/memory/sync/fold-card";
import { addDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { ReviewCard } from "./material.ts";
import { viewOf } from "./review-state.ts";
import { createReviewStore } from "./review-store.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const start = new Date("2026-11-23T02:00:00Z");
export const today = dayOf(start, calendar);

const face: CardFace = {
  kind: "termProduction",
  question: { headword: { lang: "zh", text: "样本效率", marks: [] }, passages: [] },
  answer: { headword: { lang: "en", text: "sample efficiency", marks: [] }, passages: [] },
  expected: { lang: "en", texts: ["sample efficiency"] },
  typed: true,
};

export function card(id: string, position: number): ReviewCard {
  const rest = { state: { state: "new" }, suspended: false, buriedUntilDay: null } as const;
  const shown = { face, place: null, terms: [], siblings: [] };
  return { id, noteId: `note ${id}`, position, ...rest, ...shown };
}

/** A card in review, due today, forgotten so many times. */
export function known(id: string, lapses: number): ReviewCard {
  const state: CardState = {
    state: "review",
    ...{ memory: { stability: 10, difficulty: 5 }, reps: lapses + 3, lapses },
    ...{ lastReviewAt: new Date("2026-11-13T04:00:00Z"), lastReviewDay: addDays(today, -10) },
    ...{ dueDay: today, intervalDays: 10 },
  };
  return { ...card(id, 1), state };
}

/** A sitting with a clock that stands until it is moved. */
export function sit(cards: readonly (string | ReviewCard)[], change: Partial<Preset> = {}) {
  const preset = { ...defaultPreset, ...change };
  const clock = { ms: start.getTime(), ids: 0 };
  const kept: CardEvent[] = [];
  const options = { at: start, calendar, preset, introducedToday: 0, reviewedToday: 0 };
  const queue = buildQueue(
    cards.map((one, index) => (typeof one === "string" ? card(one, index) : one)),
    options,
  );
  const store = createReviewStore(
    { queue, calendar, preset, builtAt: start, load: { countByDay: {}, siblingDays: {} } },
    {
      now: () => new Date(clock.ms),
      newId: () => {
        clock.ids += 1;
        return `review ${clock.ids}`;
      },
      keep: (event) => kept.push(event),
    },
  );
  const pass = (seconds: number) => {
    clock.ms += seconds * 1000;
    store.tick();
  };
  const shownId = () => {
    const view = viewOf(store.state());
    return view.kind === "card" ? view.card.id : view.kind;
  };
  const foldOf = (cardId: string) =>
    foldCard(
      kept.filter((event) => event.cardId === cardId),
      preset.weights,
    );
  return { store, kept, pass, shownId, foldOf };
}
