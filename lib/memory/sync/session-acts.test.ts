import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Act } from "#lib/memory/schedule/act";
import { type CardState, type Preset, type Rating, ratings } from "#lib/memory/schedule/card-state";
import { knownLoad } from "#lib/memory/schedule/deck-load";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { buildQueue, type QueueCard } from "#lib/memory/schedule/queue";
import { addDays, asDay } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { type CardEvent, foldCard } from "./fold-card.ts";
import {
  answerContextOf,
  answerInSession,
  currentCard,
  type Session,
  startSession,
} from "./session.ts";
import { actInSession, undoLast } from "./session-acts.ts";
import { undoInSession } from "./undo-in-session.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const noon = new Date("2026-11-23T04:00:00Z");
const today = dayOf(noon, calendar);
const secondsOn = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const idOf = (number: number) => `id ${String(number).padStart(6, "0")}`;

const fresh = (id: string, position: number, noteId = `note of ${id}`): QueueCard => ({
  ...{ id, noteId, position, state: { state: "new" } },
  ...{ suspended: false, buriedUntilDay: null },
});
const reviewed = (id: string, dueIn: number, change: Partial<QueueCard> = {}, lapses = 0) => {
  const state: CardState = {
    state: "review",
    memory: { stability: 10, difficulty: 5 },
    reps: 3,
    lapses,
    lastReviewAt: secondsOn(-864_000),
    lastReviewDay: asDay(today - 10),
    dueDay: asDay(today + dueIn),
    intervalDays: 10,
  };
  return { ...fresh(id, 1), state, ...change };
};
const sit = (cards: readonly QueueCard[], change: Partial<Preset> = {}) => {
  const preset = { ...defaultPreset, ...change };
  const context = { at: noon, calendar, preset };
  const queue = buildQueue(cards, { ...context, introducedToday: 0, reviewedToday: 0 });
  const load = knownLoad(cards, [...queue.learning, ...queue.main], today);
  return startSession(queue, { ...context, load, marksLeeches: true });
};
const shown = (session: Session<QueueCard>, seconds: number) => {
  const view = currentCard(session, secondsOn(seconds));
  return view.kind === "card" ? view.card.id : view.kind;
};
let made = 0;
const newId = () => {
  made += 1;
  return idOf(made);
};
const press = (session: Session<QueueCard>, rating: Rating, seconds: number) => {
  const at = secondsOn(seconds);
  const cardId = shown(session, seconds);
  const shownCard = { cardId, durationMs: 3000, typedText: null };
  const answered = answerInSession(session, rating, { ...shownCard, id: newId(), at });
  if (!answered) throw new Error(`not answered: ${cardId}`);
  return answered;
};
const doIt = (session: Session<QueueCard>, act: Act, cardIds: readonly string[], seconds: number) =>
  actInSession(session, { cardIds, act, at: secondsOn(seconds), groupId: newId(), newId });
const undo = (session: Session<QueueCard>, seconds: number) =>
  undoLast(session, { at: secondsOn(seconds), newId });
const bury = { type: "bury", untilDay: addDays(today, 1) } as const;

describe("the load of a session", () => {
  test("grows with each answer and shrinks with its undo", () => {
    const deck = [reviewed("一", 0), reviewed("二", 0), reviewed("away", 12)];
    const before = sit(deck);
    const card = before.cards.二 as QueueCard;
    const loadOn = (session: Session<QueueCard>, day: number) =>
      answerContextOf(session, card, noon).load?.countOn(asDay(day)) ?? 0;
    expect(loadOn(before, today + 12)).toBe(1);
    const other = before.currentId === "一" ? before : press(before, "again", 0).session;
    const { session, review } = press(other, "good", 5);
    const days = "intervalDays" in review.outcome ? review.outcome.intervalDays : 0;
    const had = loadOn(before, today + days);
    if (review.cardId === "一") expect(loadOn(session, today + days)).toBe(had + 1);
    const undone = undo(session, 6)?.session as Session<QueueCard>;
    expect(loadOn(undone, today + days)).toBe(had);
  });

  test("does not count the card that is answered, nor suspended ones", () => {
    const deck = [reviewed("一", 0), reviewed("away", 12, { suspended: true })];
    const session = sit(deck);
    const load = answerContextOf(session, session.cards.一 as QueueCard, noon).load;
    expect(load?.countOn(addDays(today, 12))).toBe(0);
    expect(load?.countOn(today)).toBe(0);
  });

  test("knows the days of siblings, in the session and elsewhere", () => {
    const note = { noteId: "样本效率" };
    for (let index = 0; index < 40; index += 1) {
      const deck = [reviewed(`a${index}`, 0, note), reviewed(`b${index}`, 11, note)];
      const { review } = press(sit(deck), "good", 0);
      expect(review.outcome).not.toMatchObject({ intervalDays: 11 });
    }
  });
});

describe("acts in a session", () => {
  const deck = [fresh("一", 1), fresh("二", 2), fresh("三", 3)];

  test("bury a card or its whole note: it leaves, the next one comes, and the events say so", () => {
    const { session, events } = doIt(sit(deck), bury, ["一", "sibling elsewhere"], 0);
    expect(shown(session, 0)).toBe("二");
    expect(session.cards.一?.buriedUntilDay).toBe(today + 1);
    expect(events.map(({ cardId, act }) => [cardId, act.type])).toEqual([
      ["一", "bury"],
      ["sibling elsewhere", "bury"],
    ]);
    expect(new Set(events.map(({ groupId }) => groupId)).size).toBe(1);
  });

  test("flag a card, which stays", () => {
    const { session } = doIt(sit(deck), { type: "flag", flag: 2 }, ["一"], 0);
    expect(shown(session, 0)).toBe("一");
    expect(session.cards.一?.flag).toBe(2);
  });

  test("are taken back in turn with the answers, to the beginning", () => {
    const start = sit(deck);
    const flagged = doIt(start, { type: "flag", flag: 2 }, ["一"], 0).session;
    const answered = press(flagged, "good", 5).session;
    const buried = doIt(answered, bury, ["二", "三"], 8);
    expect(shown(buried.session, 9)).toBe("一");
    const one = undo(buried.session, 10);
    expect(one?.retractions.map(({ targetId }) => targetId)).toEqual(
      buried.events.map(({ id }) => id),
    );
    expect(one?.session).toEqual(answered);
    const two = undo(one?.session as Session<QueueCard>, 11);
    const sorted = (session: Session<QueueCard> | undefined) =>
      session && { ...session, learning: [...session.learning].sort() };
    expect(sorted(two?.session)).toEqual(sorted(flagged));
    const three = undo(two?.session as Session<QueueCard>, 12);
    expect(three?.session).toEqual(start);
    expect(undo(three?.session as Session<QueueCard>, 13)).toBeNull();
  });

  test("are not jumped over: the answer before an act is taken back after it", () => {
    const answered = press(sit(deck), "good", 0).session;
    const flagged = doIt(answered, { type: "flag", flag: 2 }, ["二"], 1).session;
    const when = { at: secondsOn(2), id: newId() };
    expect(undoInSession(flagged, when)).toBeNull();
    expect(undoInSession(answered, when)).not.toBeNull();
  });

  test("of a clock set back come after what they are done to", () => {
    const { session, review } = press(sit(deck, { learningSteps: [60, 600] }), "good", 0);
    const [act] = doIt(session, { type: "suspend" }, ["一"], -3600).events;
    expect(act?.answeredAt.getTime()).toBeGreaterThan(review.answeredAt.getTime());
  });
});

test("a card that becomes a leech is set aside where the preset wishes, and comes back with undo", () => {
  const start = sit([reviewed("顽固", 0, {}, 7), fresh("二", 2)], { leechAction: "suspend" });
  const leech = start.currentId === "顽固" ? start : press(start, "easy", 0).session;
  const { session, review } = press(leech, "again", 1);
  expect(review.outcome.leech).toBe("suspend");
  expect(session.cards.顽固?.suspended).toBe(true);
  expect([...session.main, ...session.learning]).not.toContain("顽固");
  const undone = undo(session, 2)?.session;
  expect(undone?.cards.顽固).toMatchObject({ suspended: false, state: { lapses: 7 } });
  expect(undone?.currentId).toBe("顽固");
});

const anySteps = fc.array(
  fc.record({
    does: fc.oneof(
      fc.constantFrom<Rating>(...ratings),
      fc.constantFrom<Act>(
        bury,
        { type: "suspend" },
        { type: "flag", flag: 4 },
        { type: "reset" },
        { type: "setDue", dueDay: addDays(today, 9), intervalDays: 9, desiredRetention: 0.9 },
      ),
      fc.constant(null),
    ),
    pause: fc.nat(300),
    onNext: fc.boolean(),
  }),
  { maxLength: 25 },
);

/** Answers, acts and undos (null) as they come; the session after each, and all that was kept. */
function play(steps: typeof anySteps extends fc.Arbitrary<infer Steps> ? Steps : never) {
  const deck = ["一", "二", "三", "四", "五"].map((id, index) => fresh(id, index));
  let session = sit(deck);
  let seconds = 0;
  const log: CardEvent[] = [];
  for (const { does, pause, onNext } of steps) {
    seconds += pause;
    if (does === null) {
      const undone = undo(session, seconds);
      log.push(...(undone?.retractions ?? []));
      session = undone?.session ?? session;
    } else if (typeof does === "string") {
      if (currentCard(session, secondsOn(seconds)).kind !== "card") continue;
      const answered = press(session, does, seconds);
      log.push(answered.review);
      session = answered.session;
    } else {
      const ids = onNext ? ["二", "三"] : [session.currentId ?? "一"];
      const acted = doIt(session, does, ids, seconds);
      log.push(...acted.events);
      session = acted.session;
    }
  }
  return { session, log, deck, seconds };
}

describe("whatever is done in a session", () => {
  test("every card is the fold of its events", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { session, log, deck } = play(steps);
        for (const { id } of deck) {
          const own = log.filter(({ cardId }) => cardId === id);
          const { state, suspended, buriedUntilDay } = foldCard(own, defaultPreset.weights);
          expect(session.cards[id]).toMatchObject({ state, suspended, buriedUntilDay });
        }
      }),
      { seed: 20_261_123 },
    );
  });

  test("undo leads back to the beginning, and the session can be stored at any time", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        let { session, seconds, deck } = play(steps);
        expect(structuredClone(session)).toEqual(session);
        for (;;) {
          const undone = undo(session, seconds);
          if (!undone) break;
          session = undone.session;
        }
        expect(session).toEqual(sit(deck));
      }),
      { seed: 20_261_123 },
    );
  });
});
