import { describe, expect, test } from "vitest";
import { addDays } from "#lib/memory/time/day";
import { longestUndo } from "./earlier.ts";
import { lastStroke } from "./last-stroke.ts";
import { house, names, today } from "./test-house.ts";

const bury = { type: "bury", untilDay: addDays(today, 1) } as const;
const setToday = { type: "setDue", dueDay: today, intervalDays: 1, desiredRetention: 0.9 } as const;

describe("what was done before the page was opened", () => {
  test("is taken back, answer after answer, with its card on the screen and its text in the field", () => {
    const { answer, undo, reload, session, shown, pass, foldOf, log } = house();
    const first = shown();
    const before = foldOf(first);
    answer("good");
    pass(30);
    const second = shown();
    answer("easy");
    pass(3600);
    reload();
    expect(lastStroke(session())).toMatchObject({
      type: "answer",
      rating: "easy",
      typedText: "easy 你好",
    });
    expect(undo()).toBe(true);
    expect(shown()).toBe(second);
    expect(lastStroke(session())).toMatchObject({ card: { id: first }, rating: "good" });
    undo();
    expect(shown()).toBe(first);
    expect(session().cards[first]).toMatchObject(before);
    expect(foldOf(first)).toEqual(before);
    expect([undo(), lastStroke(session())]).toEqual([false, null]);
    expect(log.filter(({ kind }) => kind === "retraction")).toHaveLength(2);
  });

  test("is offered when nothing is left to do", () => {
    const { answer, undo, reload, session, shown, pass } = house();
    while (answer("easy")) pass(5);
    reload();
    expect(shown()).toBe("done");
    const last = lastStroke(session())?.card.id;
    undo();
    expect(shown()).toBe(last);
  });

  test("comes after what the sitting itself did", () => {
    const { answer, act, undo, reload, session, pass } = house();
    answer("good");
    pass(30);
    reload();
    act({ type: "flag", flag: 3 });
    answer("easy");
    const kinds = [];
    for (let last = lastStroke(session()); last; last = lastStroke(session())) {
      kinds.push(last.type === "answer" ? last.rating : last.act.type);
      undo();
    }
    expect(kinds).toEqual(["easy", "flag", "good"]);
  });

  test("a note that was buried comes back with all its cards as they were", () => {
    const { act, undo, reload, session, shown, foldOf, pass } = house();
    const first = shown();
    act(bury, true);
    pass(5);
    reload();
    expect(lastStroke(session())).toMatchObject({ type: "act", act: bury, cards: 2 });
    expect([...session().main, ...session().learning]).not.toContain(first);
    undo();
    expect(shown()).toBe(first);
    for (const id of names) expect(foldOf(id).buriedUntilDay).toBeNull();
  });

  test("what other pages did is not taken back, and holds", () => {
    const { answer, actElsewhere, undo, reload, session, shown, pass, foldOf } = house();
    const first = shown();
    answer("easy");
    pass(60);
    actElsewhere(first, { type: "flag", flag: 5 });
    actElsewhere(first, { type: "suspend" });
    pass(60);
    reload();
    expect(lastStroke(session())).toMatchObject({ type: "answer", rating: "easy" });
    const before = shown();
    undo();
    // Suspended since: it is put right, and not asked.
    expect(shown()).toBe(before);
    expect(session().cards[first]).toMatchObject({ flag: 5, suspended: true });
    expect(foldOf(first)).toMatchObject(session().cards[first] ? { flag: 5, suspended: true } : {});
    expect(undo()).toBe(false);
  });

  test("of another tab's card nothing is offered", () => {
    const { answer, reload, session, shown, pass, forget } = house();
    const first = shown();
    answer("easy");
    const second = shown();
    answer("easy");
    pass(60);
    reload();
    forget([second]);
    expect(lastStroke(session())?.card.id).toBe(first);
  });

  test("a chain of 200 is taken back, each within a frame", () => {
    const { answer, act, undo, reload, pass, foldOf } = house({
      learningSteps: [60],
      learnAheadSeconds: 86_400,
    });
    const before = names.map(foldOf);
    for (let done = 0; done < longestUndo; done += 1) {
      pass(20);
      if (done % 10 === 3) act({ type: "flag", flag: (done % 7) + 1 });
      else answer("again");
    }
    pass(60);
    reload();
    let slowestMs = 0;
    let undone = 0;
    for (;;) {
      const startMs = performance.now();
      if (!undo()) break;
      slowestMs = Math.max(slowestMs, performance.now() - startMs);
      undone += 1;
    }
    expect(undone).toBe(longestUndo);
    expect(names.map(foldOf)).toEqual(before);
    // A frame has 16 ms, on machines slower than this one too.
    expect(slowestMs).toBeLessThan(16);
  });
});

test("a card that is put on today comes once more at the end, and the next sitting has it too", () => {
  const { act, shown, session, reload } = house();
  const first = shown();
  const { length } = session().main;
  act(setToday);
  expect(shown()).not.toBe(first);
  expect(session().main).toHaveLength(length);
  expect(session().main.at(-1)).toBe(first);
  reload();
  expect(session().main).toContain(first);
});
