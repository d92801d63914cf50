import { expect, test } from "vitest";
import { addDays, type Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { comprehensionOn } from "#lib/progress/forecast-text";
import { listAllCards } from "#lib/store/card";
import { listUnits } from "#lib/store/unit";
import { actOnCards } from "./act-on-cards.ts";
import { editPairs } from "./edit-pairs.ts";
import { loadForecast } from "./load-forecast.ts";
import { loadForecastLine } from "./load-forecast-line.ts";
import { glossaryHouse } from "./test-glossary.ts";

const at = new Date("2026-02-02T12:00:00Z");

/** A talk of which “agent” and “bot” were answered, and what is foreseen of it. */
async function talk() {
  const house = await glossaryHouse();
  const { db, learner, textId, answer } = house;
  const today = dayOf(at, learner.calendar);
  await answer("agent", "termRecognition", { days: [3, 9, 20] });
  await answer("bot", "termRecognition", { days: [5, 8, 30], rating: "easy" });
  const read = async () => {
    const { texts, belief } = await loadForecast(db, learner, textId);
    const text = texts.get(textId);
    if (text === undefined) throw new Error("没有这篇文章。");
    const shareOn = (day: Day) => comprehensionOn(text, day, belief);
    return { text, shareOn, share: shareOn(today) };
  };
  const lineEnds = async () => {
    const span = { at, daysBack: 60, daysAhead: 30 };
    const { past, ifIStop } = await loadForecastLine(db, learner, textId, span);
    return [past.at(-1)?.share, ifIStop[0]?.share, ifIStop.at(-1)?.share];
  };
  return { ...house, today, read, lineEnds };
}

type Talk = Awaited<ReturnType<typeof talk>>;

async function expectAgreement({ read, lineEnds, today }: Talk) {
  const { share, shareOn } = await read();
  const [past = null, now = null, later = null] = await lineEnds();
  expect(past).toBeCloseTo(share ?? 2, 9);
  expect(now).toBeCloseTo(share ?? 2, 9);
  expect(later).toBeCloseTo(shareOn(addDays(today, 30)) ?? 2, 9);
}

test("a merged term is remembered by the answers to both, and the shelf and the line agree on it, then and once it is undone: 合并", async () => {
  const house = await talk();
  const { act, undo, idOf, read } = house;
  const before = await read();
  await expectAgreement(house);
  await act({ type: "merge", termId: await idOf("agent"), otherIds: [await idOf("bot")] });
  const merged = await read();
  expect(merged.text.terms).toHaveLength(before.text.terms.length - 1);
  // Each segment has it once, though both names may stand in it.
  for (const { gates } of merged.text.segments) expect(new Set(gates).size).toBe(gates.length);
  await expectAgreement(house);
  await undo();
  expect((await read()).text).toEqual(before.text);
});

test("a term that is rejected gates nothing any more, and does again once that is undone: 不要这个词", async () => {
  const house = await talk();
  const { act, undo, idOf, read } = house;
  const before = await read();
  await act({ type: "reject", termIds: [await idOf("rollout")] });
  const after = await read();
  expect(after.text.terms).toHaveLength(before.text.terms.length - 1);
  expect(after.share).toBeGreaterThan(before.share ?? 1);
  await expectAgreement(house);
  await undo();
  expect((await read()).text).toEqual(before.text);
});

test("what is suspended or buried is not asked, but not forgotten sooner either: 暂停", async () => {
  const house = await talk();
  const { db, learner, read, today } = house;
  const before = await read();
  const cardIds = (await listAllCards(db, learner.id)).map(({ id }) => id);
  for (const act of [{ type: "suspend" }, { type: "bury", untilDay: addDays(today, 1) }] as const) {
    const done = await actOnCards(db, learner, { cardIds, act, at });
    expect(done.ok).toBe(true);
    expect((await read()).share).toBe(before.share);
  }
  await expectAgreement(house);
});

test("a pair that was dropped is no part of the text: 删掉一句", async () => {
  const house = await talk();
  const { db, learner, textId, read } = house;
  const units = await listUnits(db, learner.id, textId);
  const edit = { type: "drop", pairId: units[0]?.id ?? "", side: "both" } as const;
  const done = await editPairs(db, learner.id, { textId, version: 0, edit }, { at });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  const { text } = await read();
  expect(text.segments.map(({ unitId }) => unitId)).toEqual(units.slice(1).map(({ id }) => id));
  await expectAgreement(house);
});
