import { expect, test } from "vitest";
import { wantedKey } from "./known-keys.ts";
import { viewOf } from "./review-state.ts";
import { card, preparedFor, sit, translation } from "./test-sitting.ts";

const right = "酵种每天都要喂。";

function sitWithKeys(cards = [translation("一", 0), translation("二", 1)]) {
  const sitting = sit(cards);
  const { store } = sitting;
  const wanted = cards.flatMap((one) => wantedKey(one) ?? []);
  const learn = (prepared = cards.map((one) => preparedFor(one))) =>
    store.learn({ wanted, prepared, keysTurn: store.state().keysTurn });
  const check = () => store.state().answer?.check;
  return { ...sitting, learn, check };
}

test("with its key here an answer is graded as it is shown", () => {
  const { store, learn, check } = sitWithKeys();
  learn();
  store.show(right);
  expect(check()).toMatchObject({ type: "graded", suggested: "easy" });
  expect(store.state().lastAct).toEqual({ type: "shown", suggested: "easy" });
});

test("an answer waits for its key without being lost, and may be rated meanwhile", () => {
  const { store, learn, check, kept, shownId } = sitWithKeys();
  store.show(right);
  expect(check()).toEqual({ type: "waiting", suggested: null });
  const { turn, news } = store.state();
  learn();
  expect(check()).toMatchObject({ type: "graded", suggested: "easy" });
  expect(store.state()).toMatchObject({ turn, news: news + 1, answer: { typed: right } });
  store.rate("hard");
  expect(kept).toMatchObject([{ rating: "hard", typedText: right }]);
  expect(shownId()).toBe("二");
});

test("nothing typed is nothing graded", () => {
  const { store, learn, check } = sitWithKeys();
  store.show("  ");
  learn();
  expect(check()).toBeNull();
});

test("a sentence that its text has no longer cannot be graded, and says so", () => {
  const { store, learn, check } = sitWithKeys();
  store.show(right);
  learn([]);
  expect(check()).toEqual({ type: "gone", suggested: null });
});

test("a pair mended elsewhere is shown as it is now, and what was typed is graded anew", () => {
  const { store, learn, check } = sitWithKeys();
  learn();
  store.show("酵种每周都要喂。");
  expect(check()).not.toMatchObject({ grade: { reasons: [{ code: "exact" }] } });
  const mended = preparedFor(translation("一", 0), "酵种每周都要喂。");
  learn([mended, preparedFor(translation("二", 1))]);
  expect(check()).toMatchObject({ grade: { reasons: [{ code: "exact" }] } });
  const view = viewOf(store.state());
  expect(view).toMatchObject({ card: { face: { expected: { texts: ["酵种每周都要喂。"] } } } });
});

test("keys asked for before an edit are left aside", () => {
  const { store, learn } = sitWithKeys();
  const { keysTurn } = store.state();
  const one = translation("一", 0);
  store.showAnew({ cards: {}, gone: [] });
  store.learn({ wanted: [], prepared: [preparedFor(one)], keysTurn });
  expect(store.state().keys).toEqual({});
  learn();
  expect(Object.keys(store.state().keys)).toHaveLength(2);
});

test("an accepted answer is suggested Good at least, until it is taken back", () => {
  const { store, learn, check } = sitWithKeys();
  learn();
  store.show("Feed the starter every day.");
  expect(check()).toMatchObject({ suggested: "again" });
  const { turn } = store.state();
  store.accepted({ turn, accepted: { id: "参考", withdrawn: false } });
  expect(check()).toMatchObject({ suggested: "good", accepted: { id: "参考" } });
  store.accepted({ turn, accepted: { id: "参考", withdrawn: true } });
  expect(check()).toMatchObject({ suggested: "again" });
});

test("a reply that comes when the next card is on the screen says nothing of that one", () => {
  const { store, learn } = sitWithKeys();
  learn();
  store.show("面包");
  const { turn } = store.state();
  store.rate("good");
  store.accepted({ turn, accepted: { id: "参考", withdrawn: false } });
  expect(store.state().answer).toBeNull();
});

test("once accepted, the same wording is exact when the card comes again in this sitting", () => {
  const { store, learn, check } = sitWithKeys();
  learn();
  const own = "每日喂一次酵种。";
  store.show(own);
  store.rate("again");
  const first = preparedFor(translation("一", 0));
  const key = { ...first.key, references: [...first.key.references, own] };
  learn([{ ...first, key, acceptedIds: [null, "参考"] }, preparedFor(translation("二", 1))]);
  store.undo();
  store.show(own);
  expect(check()).toMatchObject({ suggested: "easy", grade: { reference: 1 } });
  // Taken back, it is graded by the others, and said to be taken back.
  const { turn } = store.state();
  store.accepted({ turn, accepted: { id: "参考", withdrawn: true } });
  learn();
  expect(check()).toMatchObject({ grade: { reference: 0 }, accepted: { withdrawn: true } });
  expect(check()).not.toMatchObject({ grade: { reasons: [{ code: "exact" }] } });
});

test("a single word is checked by its letters and needs no key", () => {
  const { store, check } = sitWithKeys([card("词", 0)]);
  store.show("sample efficency");
  expect(check()).toMatchObject({ type: "short", suggested: "hard", check: { reason: "slip" } });
});

test("a Chinese word is right in traditional characters as well", () => {
  const plain = card("词", 0);
  const expected = { lang: "zh", texts: ["样本效率"] } as const;
  const chinese = { ...plain, face: { ...plain.face, expected }, characters: "樣样" };
  const { store, check } = sitWithKeys([chinese]);
  store.show("樣本效率");
  expect(check()).toMatchObject({ suggested: "easy", check: { nearest: "样本效率" } });
});
