import { expect, test } from "vitest";
import { limitWords, waitingWords } from "./limit-words.ts";

const none = { new: 0, review: 0 };
const nothing = { byTexts: none, byWhole: none, waitingNotes: 0 };
const usual = { held: nothing, todayOnly: null, isDone: false };

test("where nothing is kept back nothing is said", () => {
  expect(limitWords("en", usual)).toEqual([]);
  expect(waitingWords("zh", { ...usual, isDone: true })).toBeNull();
});

test("that new cards come a few a day is said when nothing else is left, not before", () => {
  const held = { ...nothing, byWhole: { new: 310, review: 0 } };
  expect(limitWords("en", { ...usual, held })).toEqual([]);
  expect(limitWords("en", { ...usual, held, isDone: true })).toEqual([
    "Kept back by the limits of the day: 310 new cards.",
  ]);
});

test("limits of texts and for today only are said in both languages", () => {
  const held = { byTexts: { new: 1, review: 0 }, byWhole: { new: 3, review: 40 }, waitingNotes: 2 };
  const kept = { held, todayOnly: { newPerDay: 0, reviewsPerDay: 100 }, isDone: false };
  expect(limitWords("en", kept)).toEqual([
    "Limits for today only: no new cards and 100 reviews.",
    "Kept back by limits of texts: 1 new card.",
    "Kept back by the limits of the day: 3 new cards and 40 reviews.",
  ]);
  expect(limitWords("zh", { ...kept, todayOnly: { reviewsPerDay: 100 } })).toEqual([
    "仅限今日的上限：100 张复习卡片。",
    "文章的上限拦下了：1 张新卡片。",
    "每日上限拦下了：3 张新卡片、40 张复习卡片。",
  ]);
});

test("sentences that wait are told once nothing else is left", () => {
  const kept = { ...usual, held: { ...nothing, waitingNotes: 1 } };
  expect(waitingWords("en", kept)).toBeNull();
  expect(waitingWords("en", { ...kept, isDone: true })).toBe(
    "1 sentence waits until the day after its terms are learned.",
  );
  expect(waitingWords("zh", { ...kept, isDone: true })).toBe(
    "1 个句子要等其中的术语学会，第二天才出现。",
  );
});
