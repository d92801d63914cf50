import { expect, test } from "vitest";
import { readText } from "#lib/language/align/read-text";
import { readBitext } from "#lib/language/terms/bitext";
import { englishChinese } from "#lib/language/text/english-chinese";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { findCandidates } from "./find-candidates.ts";

const languages = englishChinese(await loadLexicon());

function candidatesOf(...pairs: readonly (readonly [string, string])[]) {
  return findCandidates(readBitext(readText(pairs.flat().join("\n")).units, languages));
}

function keysOf(...pairs: readonly (readonly [string, string])[]): ReadonlySet<string> {
  return new Set(candidatesOf(...pairs).map(({ key }) => key));
}

test("phrases and the words in them", () => {
  const keys = keysOf(["The oven spring depends on the steam trap.", "炉内膨胀取决于蒸汽收集器。"]);
  for (const key of ["oven spring", "spring", "steam trap", "steam"]) expect(keys).toContain(key);
  expect(keys).not.toContain("the oven spring");
});

test("plurals, hyphens and endings of acronyms make no other term", () => {
  const [waves, ...others] = candidatesOf(
    ["Gravitational waves reach LIGO.", "引力波到达 LIGO。"],
    ["A gravitational-wave detector is rare.", "引力波探测器很少见。"],
  ).filter(({ key }) => key === "gravitational wave" || key === "gravitational waves");
  expect(waves?.key).toBe("gravitational wave");
  expect(others).toEqual([]);
  expect(keysOf(["We BWT'd it with two CCDs.", "我们用两块 CCD 对它做了 BWT。"])).toContain("bwt");
  expect(keysOf(["We BWT'd it with two CCDs.", "我们用两块 CCD 对它做了 BWT。"])).toContain("ccd");
});

test("a thing of another, and nothing of a kind of it", () => {
  const keys = keysOf([
    "The edge of the galaxy shows the angle of incidence.",
    "星系的边缘显示出入射角。",
  ]);
  expect(keys).toContain("angle of incidence");
  expect(keys).toContain("edge of the galaxy");
  expect(keysOf(["It is a kind of yeast.", "它是一种酵母。"])).not.toContain("kind of yeast");
});

test("verbs with their particle, by the verb", () => {
  expect(keysOf(["The change was rolled back.", "改动被回滚了。"])).toContain("roll back");
});

test("nouns that look like verbs, and adverbs that do not end as such", () => {
  const keys = keysOf([
    "There are flow cells beside direct current.",
    "除了直流电，还有液流电芯。",
  ]);
  expect(keys).toContain("flow cell");
});

test("a letter with a figure is a word", () => {
  expect(keysOf(["It runs in V8 with 2PC.", "它在 V8 中以 2PC 运行。"])).toContain("v8");
});

test("an acronym knows what it is short for, wherever that stands", () => {
  const aliasOf = (lead: string, key: string) =>
    candidatesOf([lead, "动态随机存取存储器很便宜。"]).find((one) => one.key === key)?.alias;
  const full = "dynamic random access memory";
  expect(aliasOf("Dynamic random-access memory (DRAM) is cheap.", "dram")).toBe(full);
  expect(aliasOf("DRAM, or dynamic random-access memory, is cheap.", "dram")).toBe(full);
  expect(aliasOf("DRAM is short for dynamic random-access memory.", full)).toBe("dram");
  expect(aliasOf("DRAM is cheap, dynamic and random.", "dram")).toBeUndefined();
});

test("function words that the acronym leaves out belong to its full form", () => {
  const found = candidatesOf(["Use search and rescue (SAR) here.", "这里用搜索与救援。"]);
  expect(found.find(({ key }) => key === "sar")?.alias).toBe("search and rescue");
});
