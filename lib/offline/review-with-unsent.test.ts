import { describe, expect, test } from "vitest";
import type { CardState } from "#lib/memory/schedule/card-state";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { buildQueue, type QueueCard } from "#lib/memory/schedule/queue";
import type { CardAct } from "#lib/memory/sync/card-act";
import { gatherEarlier } from "#lib/memory/sync/earlier";
import type { CardEvent } from "#lib/memory/sync/fold-card";
import { lastStroke } from "#lib/memory/sync/last-stroke";
import { answerInSession, type Session, startSession } from "#lib/memory/sync/session";
import { actInSession, undoLast } from "#lib/memory/sync/session-acts";
import { addDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { reviewWithUnsent } from "./review-with-unsent.ts";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const at = new Date("2026-11-23T02:00:00Z");
const today = dayOf(at, calendar);
const preset = defaultPreset;
const options = { at, calendar, preset, introducedToday: 0, reviewedToday: 0 };
const names = ["样本效率", "KV cache", "rollout"];

function card(id: string, state: CardState = { state: "new" }): QueueCard {
  return { id, noteId: `note ${id}`, position: 1, state, suspended: false, buriedUntilDay: null };
}

const sitting = {
  queue: buildQueue(
    names.map((id) => card(id)),
    options,
  ),
  earlier: { strokes: [], cards: {} },
};

/** A page that studies offline, and the same after it was opened anew. */
function page() {
  let session: Session<QueueCard> = startSession(sitting.queue, { at, calendar, preset });
  const unsent: CardEvent[] = [];
  let count = 0;
  const newId = () => {
    count += 1;
    return `row ${String(count).padStart(4, "0")}`;
  };
  const now = () => new Date(at.getTime() + count * 5_000);
  return {
    unsent,
    shown: () => session.currentId,
    session: () => session,
    answer: (rating: "again" | "good" | "easy") => {
      const press = { cardId: session.currentId ?? "", id: newId(), at: now(), durationMs: 900 };
      const done = answerInSession(session, rating, { ...press, typedText: "你好" });
      if (done === null) throw new Error("无卡可答。");
      session = done.session;
      unsent.push(done.review);
    },
    bury: () => {
      const act = { type: "bury", untilDay: addDays(today, 1) } as const;
      const stroke = {
        cardIds: [session.currentId ?? ""],
        act,
        at: now(),
        groupId: newId(),
        newId,
      };
      const done = actInSession(session, stroke);
      session = done.session;
      unsent.push(...done.events);
    },
    undo: () => {
      const done = undoLast(session, { at: now(), newId });
      if (done === null) return false;
      session = done.session;
      unsent.push(...done.retractions);
      return true;
    },
    reload: () => {
      const { queue, earlier } = reviewWithUnsent(sitting, unsent, preset);
      session = startSession(queue, { at: now(), calendar, preset, earlier });
    },
  };
}

describe("a page that is opened anew without a network", () => {
  test("takes back what was done before, in turn, to the beginning", () => {
    const { answer, bury, undo, reload, shown, session } = page();
    const first = shown();
    answer("easy");
    const second = shown();
    bury();
    answer("good");
    reload();
    expect(lastStroke(session())).toMatchObject({ rating: "good", typedText: "你好" });
    undo();
    undo();
    expect(shown()).toBe(second);
    expect(session().cards[second ?? ""]).toMatchObject({ buriedUntilDay: null });
    undo();
    expect(shown()).toBe(first);
    expect(session().cards[first ?? ""]?.state).toEqual({ state: "new" });
    expect(undo()).toBe(false);
  });

  test("offers nothing that was taken back before, also when it is opened between", () => {
    const { answer, undo, reload, session, shown } = page();
    answer("easy");
    answer("good");
    reload();
    undo();
    reload();
    expect(lastStroke(session())).toMatchObject({ rating: "easy" });
    undo();
    reload();
    expect([lastStroke(session()), session().main.length]).toEqual([null, names.length]);
    expect(shown()).toBe(sitting.queue.main[0]?.id);
  });
});

test("what the server knows and this device took back since is offered no more, and its card is asked again", () => {
  const [first = ""] = names;
  const outcome = { state: "review", intervalDays: 5 } as const;
  const said = { rating: "easy", outcome, durationMs: 900, typedText: null } as const;
  const row = { kind: "answer", id: "row 1", cardId: first, answeredAt: at, calendar } as const;
  const answered = { ...row, ...said };
  const strokes = [
    { type: "answer", rows: [{ id: "row 1", cardId: first }], cardId: first },
  ] as const;
  const logs = [{ card: card(first), events: [answered] }];
  const earlier = gatherEarlier(strokes, logs, preset.weights);
  const queue = buildQueue(
    names.slice(1).map((id) => card(id)),
    options,
  );
  const retraction = { kind: "retraction", id: "row 2", cardId: first, targetId: "row 1" } as const;
  const undo = { ...retraction, answeredAt: at, calendar };
  const after = reviewWithUnsent({ queue, earlier }, [undo], preset);
  expect(after.earlier.strokes).toEqual([]);
  expect(after.queue.main[0]).toMatchObject({ id: first, state: { state: "new" } });
  expect(after.queue.counts).toEqual({ new: 3, learning: 0, review: 0 });
});

describe("taken back without a network, what the server knows", () => {
  const [first = "", second = ""] = names;
  const when = { answeredAt: at, calendar } as const;
  const done = (id: string, cardId: string, act: CardAct["act"]): CardAct => {
    return { kind: "act", id, cardId, ...when, groupId: "row 1", act };
  };
  const undo = (cardId: string, targetId: string): CardEvent => {
    return { kind: "retraction", id: `undo ${targetId}`, cardId, ...when, targetId };
  };
  /** As the server hands it over after one stroke, at the card that was shown. */
  function afterStroke(logs: Parameters<typeof gatherEarlier<QueueCard>>[1], asked: QueueCard[]) {
    const events = [...logs].flatMap((log) => log.events);
    const rows = events.filter(({ id }) => id.startsWith("row"));
    const [{ kind, cardId } = { kind: "act", cardId: first } as const] = rows;
    const stroke = { type: kind, rows: rows.map(({ id, cardId: own }) => ({ id, cardId: own })) };
    const earlier = gatherEarlier([{ ...stroke, cardId }], logs, preset.weights);
    return { queue: buildQueue(asked, options), earlier };
  }

  test("brings back the card that was shown, not its new siblings beyond the day’s limits, 兄弟卡片不跟着来", () => {
    const bury = { type: "bury", untilDay: addDays(today, 1) } as const;
    const sibling = "它的另一张卡";
    const logs = [
      { card: card(first), events: [done("row 1", first, bury)] },
      {
        card: { ...card(sibling), noteId: `note ${first}` },
        events: [done("row 2", sibling, bury)],
      },
    ];
    const before = afterStroke(logs, [card(second)]);
    const unsent = [undo(first, "row 1"), undo(sibling, "row 2")];
    const { queue } = reviewWithUnsent(before, unsent, preset);
    expect(queue.main.map(({ id }) => id)).toEqual([first, second]);
    expect(queue.counts.new).toBe(2);
  });

  test("leaves a card that is asked in its place", () => {
    const flagged = { ...card(second), flag: 3 };
    const logs = [{ card: flagged, events: [done("row 1", second, { type: "flag", flag: 3 })] }];
    const before = afterStroke(logs, [card(first), { ...flagged, position: 2 }]);
    const { queue } = reviewWithUnsent(before, [undo(second, "row 1")], preset);
    expect(queue.main.map(({ id, flag }) => [id, flag])).toEqual([
      [first, undefined],
      [second, 0],
    ]);
  });
});

test("a note buried without a network is dug out with all its cards, also those not asked today", () => {
  const [first = ""] = names;
  const act = { type: "bury", untilDay: addDays(today, 1) } as const;
  const shared = { kind: "act", answeredAt: at, calendar, groupId: "row 1", act } as const;
  const unsent = [
    { ...shared, id: "row 1", cardId: first },
    { ...shared, id: "row 2", cardId: "它的另一张卡" },
  ];
  const { queue, earlier } = reviewWithUnsent(sitting, unsent, preset);
  const session = startSession(queue, { at, calendar, preset, earlier });
  expect(lastStroke(session)).toMatchObject({ cards: 2, card: { id: first } });
  const undone = undoLast(session, { at, newId: () => "row 3" });
  expect(undone?.retractions.map(({ targetId }) => targetId)).toEqual(["row 1", "row 2"]);
});
