import { expect, test } from "vitest";
import { actOnCards } from "#lib/commands/act-on-cards";
import { loadForecast } from "#lib/commands/load-forecast";
import { markKnown } from "#lib/commands/mark-known";
import { glossaryHouse } from "#lib/commands/test-glossary";
import { addDays, type Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { recallOn } from "#lib/progress/term-memory";
import { listTermStates } from "#lib/store/reader";
import { inkMark } from "#ui/ink-mark";
import { packTerm, unpackTerm } from "./ink-term.ts";

const at = new Date("2026-01-20T12:00:00Z");

/** What the ink and the forecast of the text say of a term, to a thousandth as the page has it. */
async function bothOf({ db, learner, textId }: Awaited<ReturnType<typeof glossaryHouse>>) {
  const { texts, belief } = await loadForecast(db, learner, textId);
  const foreseen = new Map(texts.get(textId)?.terms.map((term) => [term.termId, term]));
  const sent = JSON.parse(
    JSON.stringify((await listTermStates(db, learner.id, textId)).map(packTerm)),
  );
  const inked = (sent as Parameters<typeof unpackTerm>[0][]).map(unpackTerm);
  return (termId: string, day: Day) => {
    const ink = inked.find(({ id }) => id === termId);
    const told = foreseen.get(termId);
    if (ink === undefined || told === undefined) throw new Error("文中没有这个词。");
    const { r } = inkMark({ recall: recallOn(ink, day, belief.curve), isKnown: ink.known });
    return { ink: r, forecast: recallOn(told, day, belief.curve)?.toFixed(3) };
  };
}

test("ink and forecast say the same of a card in each state, today and on any day: 同一张卡，同一个数", async () => {
  const house = await glossaryHouse();
  const { db, learner, answer, idOf } = house;
  const today = dayOf(at, learner.calendar);
  // “agent” is new. “bot” is learning since today; “rollout” is in review.
  await answer("bot", "termRecognition", { days: [20], rating: "again" });
  await answer("rollout", "termRecognition", { days: [2, 3, 9] });
  // “grader” was forgotten today; “inference” is in review and suspended.
  await answer("grader", "termRecognition", { days: [2, 3] });
  await answer("grader", "termRecognition", { days: [20], rating: "again" });
  const cardId = await answer("inference", "termRecognition", { days: [2, 3, 9] });
  const done = await actOnCards(db, learner, { cardIds: [cardId], act: { type: "suspend" }, at });
  expect(done.ok).toBe(true);
  const states = ["bot", "rollout", "grader", "inference"].map((name) => house.asked(name));
  const first = (await Promise.all(states)).map((cards) => cards.map(({ state }) => state.state));
  expect(first.map((own) => own.find((state) => state !== "new"))).toEqual([
    ...["learning", "review", "relearning", "review"],
  ]);
  const both = await bothOf(house);
  for (const name of ["agent", "bot", "rollout", "grader", "inference"]) {
    for (const ahead of [0, 1, 7, 90]) {
      const { ink, forecast } = both(await idOf(name), addDays(today, ahead));
      expect([name, ahead, ink]).toEqual([name, ahead, forecast]);
    }
  }
  expect(both(await idOf("agent"), today)).toEqual({ ink: undefined, forecast: undefined });
  expect(Number(both(await idOf("bot"), today).ink)).toBeLessThan(1);
  expect(Number(both(await idOf("grader"), today).ink)).toBeLessThan(1);
  await markKnown(db, learner.id, { termId: await idOf("bot"), isKnown: true }, { at });
  const after = await bothOf(house);
  expect(after(await idOf("bot"), today)).toEqual({ ink: "1.000", forecast: "1.000" });
});
