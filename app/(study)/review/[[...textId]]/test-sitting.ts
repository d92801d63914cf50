import type { CardFace } from "#lib/cards/card-face";
import type { PreparedKey } from "#lib/commands/prepare-keys";
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
  const shown = { face, place: null, tags: [], siblings: [] };
  return { id, noteId: `note ${id}`, position, ...rest, ...shown };
}

/** A card that asks a sentence of its own unit. */
export function translation(id: string, position: number): ReviewCard {
  const passage = (lang: "en" | "zh", text: string) => ({ lang, text, marks: [] });
  return {
    ...card(id, position),
    place: { textId: "课文", title: "面包", titleLang: "zh", unitId: `unit ${id}`, unit: 1 },
    face: {
      kind: "translation",
      question: { headword: null, passages: [passage("en", "Feed the starter every day.")] },
      answer: { headword: null, passages: [passage("zh", "酵种每天都要喂。")] },
      expected: { lang: "zh", texts: ["酵种每天都要喂。"] },
      typed: true,
    },
  };
}

/** What grading an answer to it needs, with no words known to be alike. */
export function preparedFor({ place, face }: ReviewCard, reference?: string): PreparedKey {
  const prompt = face.question.passages[0]?.text ?? "";
  const references = reference === undefined ? face.expected.texts : [reference];
  return {
    ...{ unitId: place?.unitId ?? "", direction: "toTarget", prompt, terms: [] },
    acceptedIds: [null],
    key: {
      ...{ format: 1, lang: "zh", source: prompt, references, terms: [] },
      words: ["酵种", "每天", "每周", "喂"].map((form) => ({ form, weight: 0.5 })),
      ...{ support: [], sourceNegations: 0, sourceDoubts: 0, sourceNumbers: [], traditional: "" },
    },
  };
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
