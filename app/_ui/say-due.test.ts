import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { defaultPreset } from "#lib/memory/schedule/default-preset";
import { forgettingCurve } from "#lib/memory/schedule/fsrs";
import { explainDue } from "#lib/memory/sync/explain-due";
import type { Answer } from "#lib/memory/sync/review";
import { type Locale, messages } from "#words/messages";
import type { DueSayer } from "./due-reason.tsx";
import { sayDue } from "./say-due.tsx";

const calendar = { zone: "Asia/Shanghai", rolloverHour: 4 };
const noon = new Date("2026-11-23T04:00:00Z");
const onDay = (day: number) => new Date(noon.getTime() + day * 86_400_000);
const answer = (day: number, rating: Answer["rating"], outcome: Answer["outcome"]): Answer => ({
  ...{ kind: "answer", id: `answer ${day}`, cardId: "卡", answeredAt: onDay(day), calendar },
  ...{ rating, outcome, durationMs: 4000, typedText: null },
});
const easy = answer(0, "easy", { state: "review", intervalDays: 8 });
const good = answer(10, "good", { state: "review", intervalDays: 44 });

function reasons(locale: Locale, log: readonly Answer[], day: number, change = {}) {
  const preset = { ...defaultPreset, ...change };
  const sayer: DueSayer = {
    locale,
    t: createTranslator({ locale, messages: messages[locale], namespace: "dueReasons" }),
    info: createTranslator({ locale, messages: messages[locale], namespace: "cardInfo" }),
    desiredRetention: preset.desiredRetention,
    curve: forgettingCurve(preset.weights),
  };
  return sayDue(sayer, explainDue("卡", log, { at: onDay(day), calendar, preset }));
}
const textOf = (said: ReturnType<typeof reasons>) => said.map(({ text }) => text).join("\n");

test("says in a learner’s words what was known, what follows from it and what was chosen", () => {
  const said = reasons("en", [easy, good], 20);
  expect(said[0]?.text).toBe(
    "On December 3, 2026, 10 days after the answer before, you answered Good. It had been due 2 days before.",
  );
  expect(said[1]).toMatchObject({
    text: "By then the chance of recalling it had fallen to 88.7%.",
    formula: "R(t) = (1 + f × t ÷ S)^−w₂₀ = (1 + 0.9803 × 10 ÷ 8.296)^−0.1542 = 88.7%",
  });
  expect(said[3]).toMatchObject({
    text: "With that, recall falls to the 90% you want after 44.1 days.",
    formula: "t = S ÷ f × (R^(−1 ÷ w₂₀) − 1) = 44.1 ÷ 0.9803 × (0.9^(−1 ÷ 0.1542) − 1) = 44.1",
  });
  expect(textOf(said)).toContain("any of 40 to 48 days");
  expect(textOf(said)).toContain("due on January 16, 2027");
});

test("中文说得一样多，一个英文词也不留", () => {
  const said = reasons("zh", [easy, good], 60);
  expect(said).toHaveLength(reasons("en", [easy, good], 60).length);
  expect(said[0]?.text).toBe(
    "2026年12月3日，距上一次回答 10 天，你的回答是：良好。那时已过期 2 天。",
  );
  expect(textOf(said)).toMatch(/已过期 6 天/);
  expect(textOf(said)).not.toMatch(/[A-Za-z]/);
});

test("says when the day would not be chosen now", () => {
  expect(textOf(reasons("en", [easy], 1))).not.toContain("would not be chosen");
  expect(textOf(reasons("en", [easy], 1, { desiredRetention: 0.8 }))).toContain(
    "Today that would not be chosen",
  );
});

test("says of a card without a memory that there is nothing to reckon with", () => {
  expect(reasons("en", [], 0)).toHaveLength(1);
  expect(textOf(reasons("zh", [], 0))).toContain("从未被回答过");
});

test("an interval kept at the last one is not said to be more than that, 中文句子之间没有空格", () => {
  const long = answer(0, "easy", { state: "review", intervalDays: 28 });
  const hard = answer(8, "hard", { state: "review", intervalDays: 28 });
  const said = textOf(reasons("en", [long, hard], 9));
  expect(said).toContain("any of 28 to 31 days. The last interval of 28 days");
  expect(said).not.toContain("more than the last interval");
  expect(textOf(reasons("zh", [long, hard], 9))).toContain("任何一天都行。上次的间隔是 28 天");
});
