import { expect, test } from "vitest";
import { applyTermAct } from "./apply-term-act.ts";
import { longestName } from "./clean-name.ts";
import type { TermAct, TermActError } from "./term-act.ts";
import { desk, ruled, term } from "./test-terms.ts";

const agent = term("1", "agent");
const agents = term("2", "AI agent", { key: "ai agent" });
const found = { 1: ["智体", "agent"], 2: ["智能体"] };
const long = "长".repeat(longestName + 1);
const merged = { ...term("3", "bot"), status: "merged", mergedIntoId: "1" } as const;
const chinese = term("4", "智能体", { sourceLang: "zh", targetLang: "en" });
const onDesk = desk(
  [
    { ...agent, translations: ruled({ 特工: "rejected", 智体: "preferred" }) },
    agents,
    merged,
    chinese,
  ],
  found,
);
const added = { type: "add", sourceLang: "en", targetLang: "zh", textId: null } as const;

test.each<[string, TermAct, TermActError]>([
  [
    "an unknown term",
    { type: "accept", termIds: ["1", "无"] },
    { type: "unknownTerm", field: "termIds", termId: "无" },
  ],
  ["no term", { type: "reject", termIds: [] }, { type: "empty", field: "termIds" }],
  [
    "a merged one",
    { type: "reject", termIds: ["3"] },
    { type: "merged", field: "termIds", termId: "1" },
  ],
  [
    "what is so already",
    { type: "propose", termIds: ["1"] },
    { type: "nothingToDo", field: "act" },
  ],
  [
    "a merge with itself",
    { type: "merge", termId: "1", otherIds: ["1"] },
    { type: "sameTerm", field: "otherIds" },
  ],
  [
    "a merge with nothing",
    { type: "merge", termId: "1", otherIds: [] },
    { type: "empty", field: "otherIds" },
  ],
  [
    "a merge over languages",
    { type: "merge", termId: "1", otherIds: ["4"] },
    { type: "otherLanguages", field: "otherIds" },
  ],
  [
    "a merge with what is merged",
    { type: "merge", termId: "2", otherIds: ["3"] },
    { type: "merged", field: "otherIds", termId: "1" },
  ],
  [
    "letting out what is not in it",
    { type: "unmerge", termId: "2", otherId: "3" },
    { type: "notMerged", field: "otherId" },
  ],
  [
    "letting out an unknown one",
    { type: "unmerge", termId: "1", otherId: "无" },
    { type: "unknownTerm", field: "otherId", termId: "无" },
  ],
  [
    "a split of everything",
    { type: "split", termId: "1", translations: ["智体", "agent"], sense: null },
    { type: "leavesNone", field: "translations" },
  ],
  [
    "a split of nothing",
    { type: "split", termId: "1", translations: [], sense: null },
    { type: "empty", field: "translations" },
  ],
  [
    "a split of what it has not",
    { type: "split", termId: "1", translations: ["代理"], sense: null },
    { type: "unknownTranslation", field: "translations", translation: "代理" },
  ],
  [
    "an empty sense",
    { type: "split", termId: "1", translations: ["智体"], sense: " " },
    { type: "empty", field: "sense" },
  ],
  [
    "an empty name",
    { type: "rename", termId: "1", source: "\u200b …" },
    { type: "empty", field: "source" },
  ],
  [
    "a name of marks that fold to nothing",
    { type: "rename", termId: "1", source: "'s" },
    { type: "empty", field: "source" },
  ],
  [
    "a name too long",
    { type: "rename", termId: "1", source: long },
    { type: "tooLong", field: "source" },
  ],
  [
    "its own name",
    { type: "rename", termId: "1", source: " agent" },
    { type: "nothingToDo", field: "act" },
  ],
  [
    "an empty translation",
    { type: "prefer", termId: "1", translation: "。" },
    { type: "empty", field: "translation" },
  ],
  [
    "a translation too long",
    { type: "prefer", termId: "1", translation: long },
    { type: "tooLong", field: "translation" },
  ],
  [
    "preferring what is preferred",
    { type: "prefer", termId: "1", translation: "智体" },
    { type: "nothingToDo", field: "act" },
  ],
  [
    "preferring what was refused",
    { type: "prefer", termId: "1", translation: "特工" },
    { type: "refused", field: "translation", translation: "特工" },
  ],
  [
    "allowing what is fine",
    { type: "allow", termId: "1", translations: ["智体"] },
    { type: "nothingToDo", field: "act" },
  ],
  [
    "refusing what was refused",
    { type: "refuse", termId: "1", translation: "特工" },
    { type: "nothingToDo", field: "act" },
  ],
  [
    "refusing what it has not",
    { type: "refuse", termId: "1", translation: "代理" },
    { type: "unknownTranslation", field: "translation", translation: "代理" },
  ],
  [
    "refusing the last one",
    { type: "refuse", termId: "2", translation: "智能体" },
    { type: "lastTranslation", field: "translation" },
  ],
  [
    "adding within a language",
    { ...added, source: "x1", translations: ["y"], targetLang: "en" },
    { type: "sameLanguage", field: "targetLang" },
  ],
  [
    "adding without translation",
    { ...added, source: "x1", translations: [] },
    { type: "empty", field: "translations" },
  ],
  [
    "adding without a name",
    { ...added, source: " ", translations: ["甲"] },
    { type: "empty", field: "source" },
  ],
])("%s is refused, and says why", (_, act, error) => {
  expect(applyTermAct(onDesk, act)).toEqual({ ok: false, error });
});
