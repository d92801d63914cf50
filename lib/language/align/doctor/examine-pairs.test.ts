import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { readText } from "#lib/language/align/read-text";
import type { Lexicon } from "#lib/language/text/lexicon";
import type { Lang, Pair } from "#lib/language/text/unit";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { applyRepairs } from "./apply-repairs.ts";
import { examine } from "./examine-pairs.ts";
import type { Repair } from "./repair.ts";

const story: readonly (readonly [string, string])[] = [
  ["The lighthouse was built in 1871 by two brothers.", "这座灯塔是两兄弟在 1871 年建造的。"],
  ["Its lamp burned whale oil for forty years.", "灯塔的灯烧了四十年的鲸油。"],
  ["Then the town bought an electric lamp from Glasgow.", "后来镇上从格拉斯哥买来了一盏电灯。"],
  ["Ships could now see the light from thirty miles away.", "如今船只在三十英里外就能看见灯光。"],
  ["My grandfather was the last keeper who lived there.", "我祖父是最后一位住在那里的守塔人。"],
  ["He wrote the weather into a diary every morning.", "他每天早上都把天气写进日记。"],
  ["In winter the waves reached the windows of the kitchen.", "冬天海浪会打到厨房的窗户上。"],
  ["He kept a goat, six chickens and a small garden.", "他养了一只山羊、六只鸡，还有一个小花园。"],
  ["The supply boat came only once in two weeks.", "补给船两个星期才来一次。"],
  ["Today a computer in the harbour turns the lamp on.", "今天，港口里的一台电脑负责点亮这盏灯。"],
  ["The house is empty, and the diary lies in a museum.", "房子空了，日记躺在博物馆里。"],
  ["I still dream of the sound of the fog horn.", "我至今还会梦见雾号的声音。"],
];

type Row = readonly [string | null, string | null];

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
});

function pairsOf(rows: readonly Row[], sourceLang: Lang): Pair[] {
  return rows.map(([en, zh], at) => {
    const english = en === null ? null : { text: en, lang: "en" as const, lines: [2 * at + 1] };
    const chinese = zh === null ? null : { text: zh, lang: "zh" as const, lines: [2 * at + 2] };
    const [source, target] = sourceLang === "en" ? [english, chinese] : [chinese, english];
    return { index: at + 1, source, target, kind: "body", probability: 1, warnings: [] };
  });
}

function textsOf(pairs: readonly Pair[]): Row[] {
  return pairs.map(({ source, target }) =>
    (source ?? target)?.lang === (source === null ? "zh" : "en")
      ? [source?.text ?? null, target?.text ?? null]
      : [target?.text ?? null, source?.text ?? null],
  );
}

function spoiled(at: number, count: number, ...instead: readonly Row[]): Row[] {
  return [...story.slice(0, at), ...instead, ...story.slice(at + count)];
}

const line = (at: number): Row => story[at] ?? [null, null];
const [en, zh] = [(at: number) => line(at)[0], (at: number) => line(at)[1]];
const joined = (...parts: readonly (string | null)[]) => parts.join(" ");

const faulty: readonly (readonly [string, Repair["fault"], readonly Row[], readonly Row[]])[] = [
  [
    "a sentence cut over two pairs",
    "split",
    spoiled(
      4,
      1,
      ["My grandfather was the last keeper", "我祖父是最后一位"],
      ["who lived there.", "住在那里的守塔人。"],
    ),
    story,
  ],
  [
    "a sentence cut in one language only",
    "split",
    spoiled(5, 1, ["He wrote the weather into", null], ["a diary every morning.", zh(5)]),
    story,
  ],
  [
    "two lines run together",
    "merged",
    spoiled(6, 2, [joined(en(6), en(7)), zh(6)], [null, zh(7)]),
    spoiled(6, 2, [joined(en(6), en(7)), `${zh(6)}${zh(7)}`]),
  ],
  [
    "a missing line whose neighbours slid up",
    "missing",
    spoiled(2, 4, [en(3), zh(2)], [en(4), zh(3)], [en(5), zh(4)], [null, zh(5)]),
    spoiled(2, 1, [null, zh(2)]),
  ],
  ["a line twice", "doubled", spoiled(3, 1, line(3), [en(3), null]), story],
  [
    "a pair twice, once without its full stop",
    "doubled",
    spoiled(3, 1, line(3), [en(3)?.slice(0, -1) ?? null, zh(3)]),
    story,
  ],
  [
    "one language a row late",
    "shifted",
    spoiled(5, 4, [en(5), null], [en(6), zh(5)], [en(7), zh(6)], [en(8), zh(7)], [null, zh(8)]),
    story,
  ],
  [
    "two lines in each other's place",
    "swapped",
    spoiled(7, 2, [en(7), zh(8)], [en(8), zh(7)]),
    story,
  ],
  [
    "a translation before its original",
    "swapped",
    spoiled(7, 1, [null, zh(7)], [en(7), null]),
    story,
  ],
];

describe.each(["en", "zh"] as const)("reading %s", (sourceLang) => {
  test.each(faulty)("%s is found and mended", (_what, fault, rows, whole) => {
    const pairs = pairsOf(rows, sourceLang);
    const repairs = examine(pairs, { sourceLang, lexicon });
    expect(repairs.map((repair) => repair.fault)).toEqual([fault]);
    // Of two lines that changed places the source keeps its own; which of them moved nobody can tell.
    const inOrder = (all: readonly Row[]) => (fault === "swapped" ? all.toSorted() : all);
    expect(inOrder(textsOf(applyRepairs(pairs, repairs)))).toEqual(inOrder(whole));
    expect(repairs[0]?.evidence.length).toBeGreaterThan(0);
    expect(repairs[0]?.probability).toBeGreaterThan(0.5);
  });

  test("a whole text is left in peace, with a dictionary and without", () => {
    const pairs = pairsOf(story, sourceLang);
    expect(examine(pairs, { sourceLang, lexicon })).toEqual([]);
    expect(examine(pairs, { sourceLang, lexicon: null })).toEqual([]);
  });

  test("the original in place of its translation is dropped, and its line waits for one", () => {
    const own = sourceLang === "en" ? en(4) : zh(4);
    const row: Row = sourceLang === "en" ? [own, own] : [own, own];
    const pairs = pairsOf(spoiled(4, 1, row), sourceLang);
    const repairs = examine(pairs, { sourceLang, lexicon });
    expect(repairs.map(({ fault, line }) => [fault, line])).toEqual([["untranslated", 9]]);
    const mended = applyRepairs(pairs, repairs)[4];
    expect([mended?.source?.text, mended?.target]).toEqual([own, null]);
  });

  test("a translation that stops in the middle is pointed out, and nothing is changed", () => {
    const half: Row =
      sourceLang === "en" ? [en(9), "今天，港口里的"] : ["Today a computer in", zh(9)];
    const pairs = pairsOf(spoiled(9, 1, half), sourceLang);
    const repairs = examine(pairs, { sourceLang, lexicon });
    expect(repairs.map(({ fault, isCertain }) => [fault, isCertain])).toEqual([
      ["halfTranslated", false],
    ]);
    expect(textsOf(applyRepairs(pairs, repairs))).toEqual(textsOf(pairs));
  });
});

test.each([
  [
    "en",
    "The house is empty, and the diary lies in a museum.",
    "房子空了，and the diary lies in a museum.",
    "and the diary lies in a museum.",
  ],
  [
    "zh",
    "The house is empty, 日记躺在博物馆里。",
    "房子空了，日记躺在博物馆里。",
    "日记躺在博物馆里。",
  ],
] as const)(
  "reading %s, a translation that goes on in the original's words is cut from what it leaves out",
  (sourceLang, english, chinese, rest) => {
    const pairs = pairsOf(spoiled(10, 1, [english, chinese]), sourceLang);
    const repairs = examine(pairs, { sourceLang, lexicon });
    expect(repairs.map(({ fault }) => fault)).toEqual(["halfTranslated"]);
    expect(textsOf(applyRepairs(pairs, repairs)).slice(10, 12)).toEqual([
      ["The house is empty,", "房子空了，"],
      sourceLang === "en" ? [rest, null] : [null, rest],
    ]);
  },
);

test("only a copy to the letter is dropped unasked; a refrain and a short answer never", () => {
  const certain = (rows: readonly Row[]) =>
    examine(pairsOf(rows, "en"), { sourceLang: "en", lexicon }).map(({ isCertain }) => isCertain);
  expect(certain(spoiled(3, 1, line(3), [en(3), null]))).toEqual([true]);
  expect(certain(spoiled(3, 1, line(3), line(3)))).toEqual([false]);
  expect(certain(spoiled(3, 0, ["No.", "不。"], ["No.", "不。"]))).toEqual([]);
});

test("lines that differ in a number or a negation are no copies of each other", () => {
  const rows = spoiled(
    3,
    0,
    ["The first lamp of 1871 was not bright.", "1871 年的第一盏灯不亮。"],
    ["The first lamp of 1911 was not bright.", "1911 年的第一盏灯不亮。"],
  );
  expect(examine(pairsOf(rows, "en"), { sourceLang: "en", lexicon })).toEqual([]);
});

test("repairs do not overlap, keep their ids when something else changes, and any choice of them can be applied", () => {
  const rows = spoiled(7, 2, [en(7), zh(8)], [en(8), zh(7)]);
  rows.splice(2, 1, line(2), [en(2), null]);
  const pairs = pairsOf(rows, "en");
  const repairs = examine(pairs, { sourceLang: "en", lexicon });
  expect(repairs.map(({ fault }) => fault)).toEqual(["doubled", "swapped"]);
  const [doubled, swapped] = repairs;
  if (doubled === undefined || swapped === undefined) throw new Error("two repairs");
  expect(textsOf(applyRepairs(pairs, [swapped, doubled]))).toEqual(story);
  expect(textsOf(applyRepairs(pairs, [doubled]))).toEqual(
    spoiled(7, 2, [en(7), zh(8)], [en(8), zh(7)]),
  );
  expect(applyRepairs(pairs, [swapped]).map(({ index }) => index)).toEqual(
    rows.map((_, at) => at + 1),
  );
  const other = pairs.map((pair) =>
    pair.index === 12 ? { ...pair, kind: "note" as const } : pair,
  );
  const again = examine(other, { sourceLang: "en", lexicon });
  expect(again.map(({ id }) => id)).toEqual(repairs.map(({ id }) => id));
});

test("without a dictionary a cut line and a pair turned round are still proved by their places and marks", () => {
  const cut = spoiled(5, 1, ["He wrote the weather into", null], ["a diary every morning.", zh(5)]);
  const turned = spoiled(7, 1, [null, zh(7)], [en(7), null]);
  const found = (rows: readonly Row[]) =>
    examine(pairsOf(rows, "en"), { sourceLang: "en", lexicon: null }).map(({ fault }) => fault);
  expect([found(cut), found(turned)]).toEqual([["split"], ["swapped"]]);
});

test("a line that the aligner joined to a neighbour is set free again when its parts are known", () => {
  const pairs = pairsOf(spoiled(4, 2, [en(5), `${zh(4)}${zh(5)}`]), "en");
  const parts = ([zh(4), zh(5)] as string[]).map((text, at) => ({
    text,
    lang: "zh" as const,
    lines: [100 + at],
  }));
  const joinedPairs = pairs.map((pair) =>
    pair.index === 5 && pair.target !== null
      ? { ...pair, target: { ...pair.target, lines: [100, 101] } }
      : pair,
  );
  const repairs = examine(joinedPairs, { sourceLang: "en", lexicon, parts });
  expect(repairs.map(({ fault }) => fault)).toEqual(["missing"]);
  expect(textsOf(applyRepairs(joinedPairs, repairs)).slice(4, 6)).toEqual([
    [null, zh(4)],
    [en(5), zh(5)],
  ]);
});

test("the sample talk has one fault, the sentence cut over lines 94 to 97, and only if asked it is joined", () => {
  const file = new URL("../../../../seeds/next-training-paradigm.en-zh.txt", import.meta.url);
  const { repairs } = readText(readFileSync(file, "utf8"), { lexicon });
  expect(
    repairs.map(({ fault, line, isCertain, isApplied }) => ({ fault, line, isCertain, isApplied })),
  ).toEqual([{ fault: "split", line: 94, isCertain: false, isApplied: false }]);
  expect(repairs[0]?.after.map(({ source }) => source?.lines)).toEqual([[94, 96]]);
});

test("what is in no row, or nothing at all, harms nobody", () => {
  expect(examine([], { sourceLang: "zh", lexicon })).toEqual([]);
  const odd = pairsOf(
    [
      ["", "。"],
      [null, "！"],
      ["?", null],
    ],
    "en",
  );
  expect(() => applyRepairs(odd, examine(odd, { sourceLang: "en", lexicon }))).not.toThrow();
});
