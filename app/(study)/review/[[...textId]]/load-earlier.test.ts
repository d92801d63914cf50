import { expect, test } from "vitest";
import { actOnCards } from "#lib/commands/act-on-cards";
import { actOnTerms } from "#lib/commands/act-on-terms";
import { removeText } from "#lib/commands/remove-text";
import { importTestText } from "#lib/commands/test-text";
import { ratings } from "#lib/memory/schedule/card-state";
import { asDay } from "#lib/memory/time/day";
import { listReviewedOn } from "#lib/store/day-log";
import { listGlossary } from "#lib/store/glossary";
import type { CardWish } from "./card-wish.ts";
import { nameLast } from "./review-state.ts";
import { studyDesk } from "./test-desk.ts";

test("what was done before the page was opened is taken back in it, to the first, and every card is as it was", async () => {
  const { open, rows } = await studyDesk();
  const before = await rows();
  const one = await open();
  const first = one.shown();
  one.rate("good", "酵种 starter");
  one.rate("again");
  one.act({ type: "flag", flag: 2 });
  one.act({ type: "buryNote" });
  one.rate("easy");
  await one.save();
  expect(await rows()).not.toEqual(before);
  const two = await open();
  two.rate("good");
  for (let stroke = 0; stroke < 6; stroke += 1) two.undo();
  expect(two.shown()).toBe(first);
  expect(two.store.state()).toMatchObject({ draft: "酵种 starter" });
  expect(nameLast(two.store.state().session)).toBeNull();
  await two.save();
  expect(await rows()).toEqual(before);
  expect((await open()).material.earlier.strokes).toEqual([]);
});

test("what was done in the review of one text is taken back in that of another, with its card on the screen", async () => {
  const { open, pizzaId, textId, rows } = await studyDesk();
  const before = await rows();
  const pizza = await open(pizzaId);
  pizza.rate("good", "面团");
  const answered = pizza.store.state().session.entries[0]?.review.cardId;
  await pizza.save();
  const bread = await open(textId);
  bread.undo();
  expect(bread.shown()).toBe(answered);
  await bread.save();
  expect(await rows()).toEqual(before);
});

test("dictations of several sentences put away at one press come back at one undo in a page opened anew, 一次撤销", async () => {
  const { db, learner, open, rows } = await studyDesk();
  const content = "The tide comes in.\n潮水涨了。\nThe tide goes out.\n潮水退了。";
  const spoken = { content, terms: [], input: { cardKinds: ["listening"] as const } };
  const { textId } = await importTestText(db, learner, spoken);
  const before = await rows();
  const page = await open(textId);
  const first = page.shown();
  const queued = page.store.state().session.main;
  page.act({ type: "buryHeard" });
  await page.save();
  expect((await rows()).filter(({ buriedUntilDay }) => buriedUntilDay !== null)).toHaveLength(2);
  const again = await open(textId);
  expect(nameLast(again.store.state().session)).toMatchObject({ cards: 2 });
  again.undo();
  expect(again.shown()).toBe(first);
  expect(again.store.state().session.main).toEqual(queued);
  await again.save();
  expect(await rows()).toEqual(before);
});

test("acts of other pages are not offered, and hold", async () => {
  const { db, learner, open, rows } = await studyDesk();
  const page = await open();
  const first = page.shown();
  page.rate("easy");
  await page.save();
  const at = new Date();
  await actOnCards(db, learner, { cardIds: [first], act: { type: "flag", flag: 6 }, at });
  const all = (await rows()).map(({ id }) => id);
  await actOnCards(db, learner, { cardIds: all, act: { type: "flag", flag: 1 }, at });
  const again = await open();
  expect(again.material.earlier.strokes.map(({ type }) => type)).toEqual(["answer"]);
  again.undo();
  await again.save();
  const card = (await rows()).find(({ id }) => id === first);
  expect(card).toMatchObject({ flag: 1, state: { state: "new" } });
});

test("a card that is asked no more is not offered", async () => {
  const { db, learner, textId, pizzaId, open } = await studyDesk();
  const page = await open(textId);
  page.rate("easy");
  await page.save();
  expect((await open()).material.earlier.strokes).toHaveLength(1);
  for (const gone of [textId, pizzaId]) await removeText(db, learner.id, gone, { at: new Date() });
  expect((await open()).material.earlier.strokes).toEqual([]);
});

test("of a term that was merged since, the card asked in its stead is shown", async () => {
  const { db, learner, open, rows } = await studyDesk();
  const page = await open();
  for (let card = 0; card < 4; card += 1) page.rate("easy");
  await page.save();
  const terms = await listGlossary(db, learner.id);
  const idOf = (name: string) => terms.find(({ source }) => source === name)?.id ?? "";
  const merge = { type: "merge", termId: idOf("starter"), otherIds: [idOf("proof")] } as const;
  const before = await rows();
  const merged = await actOnTerms(db, learner.id, { act: merge }, { at: new Date() });
  expect(merged.ok).toBe(true);
  const again = await open();
  expect(again.material.earlier.strokes.length).toBeGreaterThan(0);
  while (nameLast(again.store.state().session)) again.undo();
  await again.save();
  expect((await rows()).every(({ state }) => state.state === "new")).toBe(true);
  expect(before.some(({ state }) => state.state !== "new")).toBe(true);
});

test("what another tab takes back of before is its own from then on: 两个标签页", async () => {
  const { open } = await studyDesk();
  const page = await open();
  const first = page.shown();
  page.rate("again");
  page.rate("easy");
  await page.save();
  const here = await open();
  const [stroke] = here.material.earlier.strokes;
  expect(Object.keys(here.store.state().session.cards)).toContain(first);
  here.store.forget(stroke?.rows.map(({ id }) => id) ?? []);
  const { main, learning, earlier } = here.store.state().session;
  expect([...main, ...learning]).not.toContain(first);
  expect(earlier?.cards[first]).toMatchObject({ events: [], card: { state: { state: "new" } } });
  expect(nameLast(here.store.state().session)).toMatchObject({ rating: "easy" });
});

test("only the day itself is read, without what does not stand", async () => {
  const { db, learner, open } = await studyDesk();
  const page = await open();
  page.rate("good");
  page.rate("good");
  page.undo();
  await page.save();
  const [{ day } = { day: null }] = await db.client.review.findMany({ where: { kind: "answer" } });
  if (day === null) throw new Error("没有回答。");
  const of = (asked: number) => listReviewedOn(db, learner.id, { day: asDay(asked), atMost: 9 });
  expect((await of(day)).map(({ kind }) => kind)).toEqual(["answer"]);
  expect(await of(day - 1)).toEqual([]);
});

test("of what was done last all rows are read, however many cards it touched", async () => {
  const { db, learner, textId, open } = await studyDesk();
  const page = await open(textId);
  page.rate("good", "酵种");
  page.act({ type: "suspendNote" });
  await page.save();
  const acts = await db.client.review.findMany({ where: { kind: "act" } });
  const [{ day } = { day: 0 }] = acts;
  const of = (atMost: number) => listReviewedOn(db, learner.id, { day: asDay(day), atMost });
  expect(acts.length).toBeGreaterThan(1);
  expect(await of(1)).toHaveLength(acts.length);
  expect(await of(2)).toHaveLength(acts.length + 1);
});

const wishes: readonly CardWish[] = [
  { type: "buryCard" },
  { type: "buryNote" },
  { type: "suspendCard" },
  { type: "flag", flag: 3 },
  { type: "reset" },
  { type: "setDue", due: { least: 0, most: 0, setsInterval: false } },
];

test.each([1, 2, 3, 4])(
  "whatever is done and taken back in whichever pages, undo leads back to the first row (seed %i)",
  async (seed) => {
    const { open, rows, pizzaId } = await studyDesk();
    const before = await rows();
    // A multiplicative generator: the same steps each time.
    let drawn = seed * 7919;
    const draw = (below: number) => {
      drawn = (drawn * 48_271) % 2_147_483_647;
      return drawn % below;
    };
    let page = await open();
    for (let step = 0; step < 40; step += 1) {
      const chance = draw(10);
      if (chance < 5) page.rate(ratings[draw(4)] ?? "good", "你好 starter");
      else if (chance < 7) page.act(wishes[draw(wishes.length)] ?? { type: "buryCard" });
      else if (chance < 9) page.undo();
      else {
        await page.save();
        await rows();
        page = await open(draw(2) === 0 ? null : pizzaId);
      }
    }
    await page.save();
    const last = await open();
    while (nameLast(last.store.state().session)) last.undo();
    await last.save();
    expect(await rows()).toEqual(before);
  },
);
