import type { Act } from "#lib/memory/schedule/act";
import type { Rating } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { buildQueue, type QueueCard } from "#lib/memory/schedule/queue";
import { dayOf } from "#lib/memory/time/learner-day";
import { type EarlierStroke, gatherEarlier, longestUndo, strokesOf } from "./earlier.ts";
import { type CardEvent, foldCard, standingEvents } from "./fold-card.ts";
import { answerInSession, currentCard, type Session, startSession } from "./session.ts";
import { actInSession, undoLast } from "./session-acts.ts";
import { forgetEarlier } from "./undo-earlier.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const morning = new Date("2026-11-23T02:00:00Z");
export const today = dayOf(morning, calendar);
export const { weights } = defaultPreset;
export const names = ["样本效率", "强化学习", "rollout", "KV cache", "推理", "奖励"];

/** What a learner and the log know. */
interface House {
  readonly preset: typeof defaultPreset;
  readonly log: CardEvent[];
  readonly newId: () => string;
  readonly at: () => Date;
  session: Session<QueueCard>;
}

/** A learner with a deck of two cards a note, some of them long known, who studies, shuts the page, and opens it again. */
export function house(change: Partial<typeof defaultPreset> = {}) {
  const preset = { ...defaultPreset, ...change };
  let ms = morning.getTime();
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `row ${String(ids).padStart(6, "0")}`;
  };
  const at = () => new Date(ms);
  const log = names.slice(0, 3).map((cardId, index) => longAgo(newId(), cardId, 12 + index));
  const lived: House = { preset, log, newId, at, session: openPage({ preset, log, at }) };
  return {
    log,
    foldOf: (cardId: string) => foldOf(log, cardId),
    session: () => lived.session,
    shown: () => {
      const view = currentCard(lived.session, at());
      return view.kind === "card" ? view.card.id : view.kind;
    },
    pass: (seconds: number) => {
      ms += seconds * 1000;
    },
    open: () => openPage(lived),
    reload: () => {
      lived.session = openPage(lived);
    },
    forget: (cardIds: readonly string[]) => {
      lived.session = forgetEarlier(lived.session, { cardIds });
    },
    answer: (rating: Rating) => answer(lived, rating),
    act: (act: Act, ofNote = false) => doAct(lived, act, ofNote),
    /** As on the page of the card. */
    actElsewhere: (cardId: string, act: Act) => {
      const done = { kind: "act", id: newId(), cardId, answeredAt: at(), calendar } as const;
      log.push({ ...done, groupId: "elsewhere", act });
    },
    undo: () => {
      const undone = undoLast(lived.session, { at: at(), newId });
      if (undone === null) return false;
      lived.session = undone.session;
      log.push(...undone.retractions);
      return true;
    },
  };
}

function longAgo(id: string, cardId: string, days: number): CardEvent {
  const answeredAt = new Date(morning.getTime() - days * 86_400_000);
  const outcome = { state: "review", intervalDays: 10 } as const;
  const said = { rating: "easy", outcome, durationMs: 900, typedText: null } as const;
  return { kind: "answer", id, cardId, answeredAt, calendar, ...said };
}

function foldOf(log: readonly CardEvent[], cardId: string) {
  return foldCard(
    log.filter((event) => event.cardId === cardId),
    weights,
  );
}

/** What the server hands over: the queue of the log, and what was done today. */
function openPage({ preset, log, at }: Pick<House, "preset" | "log" | "at">): Session<QueueCard> {
  const context = { at: at(), calendar, preset };
  const cards = names.map((id, position): QueueCard => {
    return { id, noteId: noteOf(id), position, ...foldOf(log, id) };
  });
  const queue = buildQueue(cards, { ...context, introducedToday: 0, reviewedToday: 0 });
  const since = log.filter(({ answeredAt }) => dayOf(answeredAt, calendar) === today);
  const strokes = strokesOf(since).map((stroke): EarlierStroke => {
    const rows = stroke.map(({ id, cardId }) => ({ id, cardId }));
    const [first] = stroke;
    return { type: first?.kind ?? "answer", rows, cardId: first?.cardId ?? "" };
  });
  const logs = cards.map((card) => {
    return { card, events: standingEvents(log.filter((event) => event.cardId === card.id)) };
  });
  const earlier = gatherEarlier(strokes.slice(-longestUndo), logs, weights);
  return startSession(queue, { ...context, earlier });
}

function noteOf(cardId: string): string {
  return `note ${names.indexOf(cardId) % 3}`;
}

function answer(lived: House, rating: Rating): boolean {
  const at = lived.at();
  const view = currentCard(lived.session, at);
  if (view.kind !== "card") return false;
  const press = { cardId: view.card.id, id: lived.newId(), at, durationMs: 900 };
  const done = answerInSession(lived.session, rating, { ...press, typedText: `${rating} 你好` });
  if (done === null) return false;
  lived.session = done.session;
  lived.log.push(done.review);
  return true;
}

function doAct(lived: House, act: Act, ofNote: boolean): void {
  const at = lived.at();
  const view = currentCard(lived.session, at);
  if (view.kind !== "card") return;
  const { id, noteId } = view.card;
  const others = names.filter((other) => ofNote && other !== id && noteOf(other) === noteId);
  const { newId } = lived;
  const stroke = { cardIds: [id, ...others], act, at, groupId: newId(), newId };
  const done = actInSession(lived.session, stroke);
  lived.session = done.session;
  lived.log.push(...done.events);
}
