import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import type { CardKind } from "#lib/cards/card-face";
import { limitToday } from "#lib/commands/limit-today";
import { pushReviews } from "#lib/commands/push-reviews";
import { removeText } from "#lib/commands/remove-text";
import { importTestText, testLearner } from "#lib/commands/test-text";
import { wishForText } from "#lib/commands/wish-for-text";
import type { Rating } from "#lib/memory/schedule/card-state";
import { addDays } from "#lib/memory/time/day";
import { dayOf, startOfDay } from "#lib/memory/time/learner-day";
import { loadDeck } from "./load-deck.ts";
import { getPreset, updatePreset } from "./preset.ts";
import { testDatabase } from "./test-database.ts";
import { inTransaction } from "./transaction.ts";

const evening = new Date("2026-03-02T12:00:00Z");
const names = new Map([
  ["agent", "智能体"],
  ["rollout", "推演"],
  ["grader", "评分器"],
  ["reward", "奖励"],
  ["policy", "策略"],
  ["dough", "面团"],
  ["oven", "烤箱"],
]);
const talk = ["agent", "rollout", "grader", "reward", "policy"];
const essay = ["agent", "rollout", "dough", "oven"];

/** A sentence for each term, which has it alone. */
const textOf = (terms: readonly string[]) =>
  terms
    .map(
      (term, index) =>
        `Number ${index}: the ${term} is here.\n第${index}：${names.get(term)}在这里。`,
    )
    .join("\n");
const namedTerms = (terms: readonly string[]) =>
  terms.map((source) => ({ source, target: names.get(source) ?? "" }));

const usualKinds: readonly CardKind[] = ["termRecognition", "translation"];

/** A talk and an essay that share two terms, and what a test does with them. */
async function shelf(essayKinds: readonly CardKind[] = usualKinds) {
  const { db } = await testDatabase();
  const learner = await testLearner(db);
  const imported = (terms: readonly string[], cardKinds = usualKinds) => {
    const content = textOf(terms);
    return importTestText(db, learner, { content, terms: namedTerms(terms), input: { cardKinds } });
  };
  const [{ textId: talkId }, { textId: essayId }] = [
    await imported(talk),
    await imported(essay, essayKinds),
  ];
  const deck = (at = evening) => loadDeck(db, learner, at);
  const newOf = async (textId: string | null, at = evening) => {
    const { main, counts } = (await deck(at)).queueOf(textId);
    expect(main.filter(({ state }) => state.state === "new")).toHaveLength(counts.new);
    return counts.new;
  };
  const answer = async (cardId: string, rating: Rating = "easy", at = evening) => {
    const said = { kind: "answer", id: newId(), cardId, calendar: learner.calendar } as const;
    const rated = { answeredAt: at, rating, durationMs: 1, typedText: null } as const;
    const { cards } = await pushReviews(db, learner.id, [{ ...said, ...rated }], { at });
    const [card] = cards;
    return card?.state.state === "review" ? card.state.intervalDays : 0;
  };
  const wish = (textId: string, own: object) =>
    wishForText(db, learner.id, textId, {
      ...{ desiredRetention: null, newPerDay: null, reviewsPerDay: null },
      ...own,
    });
  return { db, learner, talkId, essayId, deck, newOf, answer, wish };
}

const tomorrow = (at: Date, calendar: { zone: string; rolloverHour: number }) =>
  startOfDay(addDays(dayOf(at, calendar), 1), calendar);

test("a term answered today in one text is not asked in another, 同一个词一天只问一次", async () => {
  const { deck, essayId, talkId, answer } = await shelf();
  const asked = (await deck()).queueOf(essayId).main;
  const shared = (await deck())
    .queueOf(talkId)
    .main.find(({ noteId }) => asked.some((card) => card.noteId === noteId));
  await answer(shared?.id ?? "");
  const after = (await deck()).queueOf(essayId).main;
  expect(after).toHaveLength(asked.length - 1);
  expect(after.map(({ noteId }) => noteId)).not.toContain(shared?.noteId);
});

test("a text limited to three new cards a day gives three, also when another shares its terms", async () => {
  const { deck, newOf, talkId, essayId, answer, wish } = await shelf();
  await wish(talkId, { newPerDay: 3 });
  expect(await newOf(talkId)).toBe(3);
  const { main, counts } = (await deck()).queueOf(null);
  expect(main.filter(({ textIds }) => textIds.includes(talkId))).toHaveLength(3);
  expect(counts.new).toBe(5);
  expect(await newOf(essayId)).toBe(4);
  // The shared ones, met in the essay, are the talk's too.
  const shared = main.filter(({ textIds }) => textIds.length === 2);
  expect(shared).toHaveLength(2);
  for (const { id } of shared) await answer(id);
  expect(await newOf(talkId)).toBe(1);
  expect(await newOf(essayId)).toBe(2);
  expect((await deck()).heldBackOf(talkId).byTexts).toEqual({ new: 2, review: 0 });
  await wish(essayId, { newPerDay: 3 });
  expect(await newOf(essayId)).toBe(1);
});

test("what a text asks of reviews may be limited too", async () => {
  const { deck, talkId, answer, wish, learner } = await shelf();
  for (const { id } of (await deck()).queueOf(talkId).main) await answer(id);
  const later = startOfDay(addDays(dayOf(evening, learner.calendar), 90), learner.calendar);
  expect((await deck(later)).countsOf(talkId).review).toBe(5);
  await wish(talkId, { reviewsPerDay: 2 });
  const limited = await deck(later);
  expect(limited.countsOf(talkId)).toEqual({ new: 0, learning: 0, review: 2 });
  expect(limited.heldBackOf(null).byTexts.review).toBe(3);
  for (const { id } of limited.queueOf(talkId).main) await answer(id, "good", later);
  expect((await deck(later)).countsOf(talkId).review).toBe(0);
});

test("limits for today only hold until the learner day ends, not a minute longer", async () => {
  const { db, learner, newOf, talkId, essayId, wish } = await shelf();
  await wish(talkId, { newPerDay: 1 });
  const limit = (textId: string | null, newPerDay: number) =>
    limitToday(db, learner, { textId, newPerDay, reviewsPerDay: null }, { at: evening });
  await limit(talkId, 4);
  expect([await newOf(talkId), await newOf(null)]).toEqual([4, 6]);
  await limit(null, 2);
  expect([await newOf(talkId), await newOf(essayId), await newOf(null)]).toEqual([2, 2, 2]);
  const last = new Date(tomorrow(evening, learner.calendar).getTime() - 60_000);
  expect(await newOf(null, last)).toBe(2);
  const first = tomorrow(evening, learner.calendar);
  expect([await newOf(talkId, first), await newOf(null, first)]).toEqual([1, 3]);
});

test("a sentence waits for its terms and comes the day after they are past learning", async () => {
  const { deck, answer, learner, talkId } = await shelf();
  const sentences = async (at = evening) =>
    (await deck(at)).queueOf(null).main.filter(({ asksPassage }) => asksPassage).length;
  const terms = (await deck()).queueOf(null).main;
  expect([terms.length, await sentences()]).toEqual([7, 0]);
  expect((await deck()).heldBackOf(talkId).waitingNotes).toBe(5);
  const [learning, ...learned] = terms;
  for (const { id } of learned) await answer(id);
  await answer(learning?.id ?? "", "again");
  expect(await sentences()).toBe(0);
  const first = tomorrow(evening, learner.calendar);
  // Nine sentences; of the talk's first and the essay's first the term is still being learned.
  expect(await sentences(first)).toBe(7);
  expect((await deck(first)).heldBackOf(null).waitingNotes).toBe(2);
});

test("sentences come at once where the preset lets them, and where their text asks for no terms", async () => {
  const { db, learner, newOf, talkId } = await shelf();
  expect(await newOf(talkId)).toBe(5);
  const preset = await getPreset(db, learner.id);
  await inTransaction(db, (tx) =>
    updatePreset(tx, learner.id, { ...preset, waitForTerms: false, burySiblings: false }),
  );
  const { main } = (await loadDeck(db, learner, evening)).queueOf(null);
  const asked = main.filter(({ asksPassage }) => asksPassage).map(({ passageId }) => passageId);
  const shown = main.filter(({ asksPassage }) => !asksPassage).map(({ passageId }) => passageId);
  expect([asked.length > 0, shown.length > 0]).toEqual([true, true]);
  // But not on the day a term's card shows them.
  for (const passageId of asked) expect(shown).not.toContain(passageId);
  const other = await shelf(["translation"]);
  expect(await other.newOf(other.essayId)).toBe(4);
  expect((await other.deck()).heldBackOf(other.talkId).waitingNotes).toBe(5);
});

test("a text wished remembered at 0.97 has shorter intervals, on its cards alone", async () => {
  const { deck, answer, wish, talkId, essayId } = await shelf();
  await wish(talkId, { desiredRetention: 0.97 });
  const { cards } = await deck();
  const days = { talk: [] as number[], both: [] as number[], essay: [] as number[] };
  for (const { id, textIds, asksPassage, desiredRetention } of cards) {
    if (asksPassage) continue;
    const whose = textIds.length === 2 ? "both" : textIds[0] === talkId ? "talk" : "essay";
    expect(desiredRetention).toBe(whose === "essay" ? undefined : 0.97);
    days[whose].push(await answer(id));
  }
  expect([days.talk.length, days.both.length, days.essay.length]).toEqual([3, 2, 2]);
  expect(Math.max(...days.talk, ...days.both)).toBeLessThan(Math.min(...days.essay));
  // Of several wishes the highest holds; a text without one goes by the preset, here 0.9.
  await wish(talkId, { desiredRetention: 0.8 });
  const wishes = async () =>
    new Set((await deck()).cards.map(({ desiredRetention: wished }) => wished));
  expect(await wishes()).toEqual(new Set([0.8, 0.9, undefined]));
  await wish(essayId, { desiredRetention: 0.85 });
  expect(await wishes()).toEqual(new Set([0.8, 0.85]));
});

test("a text that was taken back limits nothing and wishes nothing any more", async () => {
  const { db, learner, deck, wish, talkId, essayId } = await shelf();
  await wish(talkId, { desiredRetention: 0.97, newPerDay: 0 });
  const asked = async () =>
    (await deck()).queueOf(essayId).main.map(({ asksPassage }) => asksPassage);
  // The shared terms come on no day, so that the essay's sentences do not wait for them.
  expect((await asked()).toSorted()).toEqual([false, false, true, true]);
  await removeText(db, learner.id, talkId, { at: evening });
  expect(await asked()).toEqual([false, false, false, false]);
  const { cards, options } = await deck();
  expect(options.textLimits).toEqual([]);
  expect(cards.every(({ desiredRetention }) => desiredRetention === undefined)).toBe(true);
});

test("each sentence is told apart from its term's card in the order of asking", async () => {
  const { deck } = await shelf();
  const { cards } = await deck();
  const term = cards.find(({ asksPassage }) => !asksPassage);
  expect(term?.sharesWith).toEqual([term?.noteId]);
  const its = cards.filter(({ asksPassage, sharesWith }) => {
    return asksPassage && sharesWith.includes(term?.noteId ?? "");
  });
  expect(its.map(({ waitsFor }) => waitsFor)).toEqual([[term?.noteId], [term?.noteId]]);
});
