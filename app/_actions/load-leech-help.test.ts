import { v7 as newId } from "uuid";
import { expect, test } from "vitest";
import { actOnCards } from "#lib/commands/act-on-cards";
import { pushReviews } from "#lib/commands/push-reviews";
import { glossaryHouse } from "#lib/commands/test-glossary";
import { importTestText } from "#lib/commands/test-text";
import { undoActs } from "#lib/commands/undo-acts";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { asDay } from "#lib/memory/time/day";
import { listTwinSentences, listTwinTerms, listTypedWrongly } from "#lib/store/confusable";
import { asLearnerId } from "#lib/store/ids";
import { insertLearner } from "#lib/store/learner";
import { insertPreset } from "#lib/store/preset";
import { inTransaction } from "#lib/store/transaction";
import { listUnitCards } from "#lib/store/unit-card";
import { loadLeechHelp } from "./load-leech-help.ts";

const at = new Date("2026-02-01T04:00:00Z");

async function house() {
  const glossary = await glossaryHouse();
  const { db, learner, termNamed } = glossary;
  const cardOf = async (source: string, kind = "termProduction") => {
    const card = (await termNamed(source))?.cards.find((one) => one.kind === kind);
    if (card === undefined) throw new Error(`“${source}”没有卡片。`);
    return card.id;
  };
  let hour = 0;
  const type = async (cardId: string, typedText: string, rating: "again" | "good" = "again") => {
    hour += 1;
    const answeredAt = new Date(Date.UTC(2026, 0, 5, hour));
    const id = newId();
    const { calendar } = learner;
    const review = { kind: "answer", id, cardId, answeredAt, calendar, rating } as const;
    await pushReviews(db, learner.id, [{ ...review, durationMs: 900, typedText }], {
      at: answeredAt,
    });
    return id;
  };
  const takeBack = async (targetId: string, cardId: string) => {
    hour += 1;
    const answeredAt = new Date(Date.UTC(2026, 0, 5, hour));
    const { calendar } = learner;
    const row = {
      kind: "retraction",
      id: newId(),
      cardId,
      answeredAt,
      calendar,
      targetId,
    } as const;
    await pushReviews(db, learner.id, [row], { at: answeredAt });
  };
  const help = (cardId: string) => loadLeechHelp(db, learner, cardId, at);
  return { ...glossary, cardOf, type, takeBack, help };
}

test("what was typed for a term leads to its twin, both in their sentences with the term marked, 打错的就是孪生词", async () => {
  const { cardOf, type, help } = await house();
  const [agent, bot] = [await cardOf("agent"), await cardOf("bot")];
  await type(agent, "bot");
  const found = await help(agent);
  expect(found?.typed).toEqual(["bot"]);
  expect(found?.sentences).toEqual([]);
  const [twin] = found?.twins ?? [];
  expect(twin).toMatchObject({ cardId: bot, why: ["typed"], recall: null, isAway: false });
  expect(twin?.term).toMatchObject({ source: "bot", translations: ["机器人"] });
  for (const [side, wanted] of [
    [found?.own, ["agent", "智体"]],
    [twin, ["bot", "机器人"]],
  ] as const) {
    const marked = [side?.context?.source, side?.context?.target].map(
      (passage) => passage?.marks.map(({ start, end }) => passage.text.slice(start, end))[0],
    );
    expect(marked).toEqual(wanted);
  }
  expect(found?.own.recall).toBeGreaterThan(0);
});

test("what was typed is the latest first, each once, at most five; not what was right, taken back or the term’s own, 只看写错的", async () => {
  const { db, learner, cardOf, type, takeBack, help } = await house();
  const agent = await cardOf("agent");
  for (const text of ["first", "two", "three", "first ", "four", "five", "六"])
    await type(agent, text);
  await type(agent, "passed", "good");
  await type(agent, "Agents");
  await takeBack(await type(agent, "taken back"), agent);
  expect((await help(agent))?.typed).toEqual(["六", "five", "four", "first", "three"]);
  const other = await cardOf("agent", "termRecognition");
  expect(await listTypedWrongly(db, learner.id, other)).toContain("六");
  expect(await listTypedWrongly(db, learner.id, await cardOf("bot"))).toEqual([]);
});

test("without a twin the other sentences are shown, 没有孪生词就换个句子", async () => {
  const { cardOf, help } = await house();
  const found = await help(await cardOf("agent"));
  expect(found?.twins).toEqual([]);
  const [sentence] = found?.sentences ?? [];
  expect(found?.sentences.length).toBeGreaterThan(0);
  expect(sentence?.source.text).not.toBe(found?.own.context?.source.text);
  expect(sentence?.source.marks.length).toBeGreaterThan(0);
});

test("a sentence is shown beside the one that is worded like it, 句子也有易混的", async () => {
  const { db, learner, type, help } = await house();
  const content =
    "The tide comes in at noon.\n中午潮水涨了。\nThe tide goes out at noon.\n中午潮水退了。";
  const input = { cardKinds: ["translation"] } as const;
  const { textId } = await importTestText(db, learner, { content, terms: [], input });
  const [one, other] = await listUnitCards(db, learner.id, textId, "translation");
  await type(one?.cardId ?? "", "潮水退了。");
  const found = await help(one?.cardId ?? "");
  expect(found?.own.term).toBeNull();
  expect(found?.twins).toMatchObject([{ cardId: other?.cardId, term: null, recall: null }]);
  expect(found?.twins[0]?.why).toContain("wording");
  const stranger = asLearnerId(newId());
  const kind = { kind: "translation", sourceLang: "en" } as const;
  expect(await listTwinSentences(db, stranger, kind)).toEqual([]);
});

test("a twin set aside is said to be away, and is there again, 搁置与恢复", async () => {
  const { db, learner, cardOf, type, help } = await house();
  const [agent, bot] = [await cardOf("agent"), await cardOf("bot")];
  await type(agent, "机器人");
  const act = { type: "bury", untilDay: asDay(20_486) } as const;
  const done = await actOnCards(db, learner, { cardIds: [bot], act, at });
  expect((await help(agent))?.twins[0]?.isAway).toBe(true);
  await undoActs(db, learner, done.ok ? done.value.groupId : "", { at });
  expect((await help(agent))?.twins[0]?.isAway).toBe(false);
});

test("another learner has neither the card nor the terms, 别人看不到", async () => {
  const { db, learner, cardOf, type } = await house();
  const agent = await cardOf("agent");
  await type(agent, "bot");
  const stranger = { ...learner, id: asLearnerId(newId()) };
  await inTransaction(db, async (tx) => {
    await insertLearner(tx, stranger);
    await insertPreset(tx, stranger.id, { ...defaultPreset, id: newId(), name: "default" });
  });
  expect(await loadLeechHelp(db, stranger, agent, at)).toBeNull();
  const langs = { sourceLang: "en", targetLang: "zh" };
  expect(await listTwinTerms(db, stranger.id, langs)).toEqual([]);
  expect(await listTypedWrongly(db, stranger.id, agent)).toEqual([]);
  expect((await listTwinTerms(db, learner.id, langs)).map(({ source }) => source).sort()).toEqual([
    "agent",
    "bot",
    "grader",
    "inference",
    "rollout",
  ]);
});
