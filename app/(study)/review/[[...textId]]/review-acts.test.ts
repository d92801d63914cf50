import { expect, test } from "vitest";
import { untouched } from "#lib/memory/sync/fold-card";
import { addDays } from "#lib/memory/time/day";
import { isLeechIn, lastDone, viewOf } from "./review-state.ts";
import { card, known, sit, today } from "./test-sitting.ts";

const sibling = (id: string) => ({ id, suspended: false, buriedUntilDay: null });

test("what is done to a card is kept, told, and brings the next one: 搁置、暂停、重置、设定到期日", () => {
  const { store, kept, shownId, foldOf } = sit(["a", "b", "c", "d"]);
  store.act({ type: "buryCard" }, "");
  expect(foldOf("a").buriedUntilDay).toBe(today + 1);
  expect(store.state().told).toMatchObject({ type: "act", cards: 1, card: { text: "样本效率" } });
  store.act({ type: "suspendCard" }, "");
  expect(foldOf("b").suspended).toBe(true);
  store.act({ type: "setDue", due: { least: 30, most: 30, setsInterval: false } }, "");
  expect(foldOf("c").state).toMatchObject({ state: "review", dueDay: today + 30 });
  expect(shownId()).toBe("d");
  // A new card has nothing to forget.
  store.act({ type: "reset" }, "");
  expect(shownId()).toBe("d");
  expect(kept.map(({ kind }) => kind)).toEqual(["act", "act", "act"]);
});

test("a whole note goes with the cards that are not asked today, but for those set aside already", () => {
  const siblings = [
    sibling("elsewhere"),
    { ...sibling("buried"), buriedUntilDay: addDays(today, 1) },
    { ...sibling("suspended"), suspended: true },
  ];
  const bury = sit([{ ...card("a", 0), siblings }, "b"]);
  bury.store.act({ type: "buryNote" }, "");
  expect(bury.kept.map(({ cardId }) => cardId)).toEqual(["a", "elsewhere"]);
  const suspend = sit([{ ...card("a", 0), siblings }, "b"]);
  suspend.store.act({ type: "suspendNote" }, "");
  expect(suspend.kept.map(({ cardId }) => cardId)).toEqual(["a", "elsewhere", "buried"]);
  expect(suspend.store.state().told).toMatchObject({ cards: 3 });
  suspend.store.undo();
  for (const id of ["a", "elsewhere", "buried"]) expect(suspend.foldOf(id)).toEqual(untouched);
  expect(suspend.shownId()).toBe("a");
});

test("undo takes back answers and acts in their order, also from the end", () => {
  const { store, shownId, foldOf } = sit(["a", "b"]);
  store.show("");
  store.rate("easy");
  store.act({ type: "suspendCard" }, "");
  expect(shownId()).toBe("done");
  expect(lastDone(store.state().session)).toBe("act");
  store.undo();
  expect(shownId()).toBe("b");
  expect(lastDone(store.state().session)).toBe("answer");
  store.undo();
  expect(shownId()).toBe("a");
  expect(lastDone(store.state().session)).toBeNull();
  for (const id of ["a", "b"]) expect(foldOf(id)).toEqual(untouched);
});

test("a flag disturbs neither the answer shown nor what is typed, and comes off again", () => {
  const { store, shownId, foldOf } = sit(["a", "b"]);
  store.show("样本");
  const { answer, turn } = store.state();
  store.act({ type: "flag", flag: 3 }, "");
  store.act({ type: "flag", flag: 3 }, "");
  expect(store.state()).toMatchObject({ turn, told: { wish: { flag: 3 } } });
  expect(store.state().answer).toBe(answer);
  expect(foldOf("a").flag).toBe(3);
  store.undo();
  expect(store.state().answer).toBe(answer);
  expect(foldOf("a").flag).toBe(0);
  store.act({ type: "flag", flag: 1 }, "");
  store.act({ type: "flag", flag: 0 }, "");
  store.rate("good");
  expect(foldOf("a").flag).toBe(0);
  expect(shownId()).toBe("b");
});

test("what was typed comes back with a card that was set aside", () => {
  const { store } = sit(["a", "b"]);
  store.act({ type: "buryCard" }, "样本 effi");
  expect(store.state().draft).toBe("");
  store.undo();
  expect(store.state().draft).toBe("样本 effi");
});

test.each(["tag", "suspend"] as const)(
  "that an answer made a leech of a card (%s) is said until the next answer, and undone with it",
  (leechAction) => {
    const { store, foldOf } = sit([known("a", 7), known("b", 0)], { leechAction });
    while (viewOf(store.state()).kind === "card") {
      const view = viewOf(store.state());
      if (view.kind === "card" && view.card.id === "a") break;
      store.show("");
      store.rate("easy");
    }
    store.show("");
    store.rate("again");
    const told = { type: "leech", action: leechAction, lapses: 8, card: { id: "a" } };
    expect(store.state().told).toMatchObject(told);
    expect(foldOf("a")).toMatchObject({ isLeech: true, suspended: leechAction === "suspend" });
    const { session } = store.state();
    const after = session.cards.a ?? known("a", 8);
    expect(isLeechIn(session, after)).toBe(true);
    store.undo();
    expect(store.state().told).toBeNull();
    expect(isLeechIn(store.state().session, after)).toBe(false);
  },
);

test("the buttons of a card whose text wishes another retention show what they do", () => {
  const short = { ...known("a", 0), desiredRetention: 0.97 };
  const { store } = sit([short]);
  const plain = sit([known("a", 0)]).store;
  for (const one of [store, plain]) one.show("");
  const days = (one: typeof store) => one.state().answer?.outcomes.good;
  const wished = days(store);
  expect(wished).not.toEqual(days(plain));
  store.rate("good");
  expect(store.state().session.entries[0]?.review.outcome).toEqual(wished);
});

test("undoing an act does not bring back a card that another tab took meanwhile", () => {
  const { store, shownId } = sit(["a", "b", "c"]);
  store.act({ type: "buryCard" }, "");
  store.leaveOut(["b"]);
  expect(shownId()).toBe("c");
  store.undo();
  expect(shownId()).toBe("a");
  store.show("");
  store.rate("easy");
  expect(shownId()).toBe("c");
});

test("the line that tells what was done goes with the next answer, or when it is sent away", () => {
  const { store } = sit(["a", "b", "c"]);
  store.act({ type: "buryCard" }, "");
  store.show("");
  expect(store.state().told).toMatchObject({ wish: { type: "buryCard" } });
  store.rate("good");
  expect(store.state().told).toBeNull();
  store.act({ type: "suspendCard" }, "");
  store.dismiss();
  expect(store.state().told).toBeNull();
  store.undo();
  expect(lastDone(store.state().session)).toBe("answer");
});

test("an answer that is shown stays with its card when another tab takes back the one before: 回答不错位", () => {
  const { store, kept, shownId, pass } = sit(["a", "b", "c", "d"]);
  for (const rating of ["again", "easy", "easy"] as const) {
    store.show("");
    store.rate(rating);
  }
  const [, , ofC] = kept;
  pass(120);
  store.show("样本效率");
  store.forget([ofC?.id ?? ""]);
  expect(shownId()).toBe("d");
  store.rate("easy");
  expect(kept.at(-1)).toMatchObject({ cardId: "d", typedText: "样本效率" });
});

test("what another tab does to cards that are not asked here disturbs nothing, 与此无关", () => {
  const { store, shownId } = sit(["a", "b"]);
  store.show("样本");
  const before = store.state();
  store.leaveOut(["elsewhere"]);
  expect(store.state()).toBe(before);
  store.leaveOut(["a"]);
  expect(shownId()).toBe("b");
});
