import { expect, test } from "vitest";
import { extractTerms } from "#lib/language/terms/extract-terms";
import { englishChinese } from "#lib/language/text/english-chinese";
import type { Unit } from "#lib/language/text/unit";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { findPlaces } from "./find-places.ts";

const languages = englishChinese(await loadLexicon());

function unit(index: number, lead: string, facing: string, isTurned = false): Unit {
  const en = { text: lead, lang: "en", lines: [] } as const;
  const zh = { text: facing, lang: "zh", lines: [] } as const;
  const [source, target] = isTurned ? [zh, en] : [en, zh];
  return { index, kind: "body", warnings: [], source, target };
}

function read(units: readonly Unit[], terms: Parameters<typeof findPlaces>[1]) {
  return findPlaces(units, terms, languages).map(({ termId, unit, side, form }) => [
    termId,
    unit,
    side,
    form,
  ]);
}

test("a term is found in any inflection, its translation where it stands beside it", () => {
  const terms = [{ id: "t", source: "light curve", targets: ["光变曲线"] }];
  const units = [
    unit(4, "Light curves of two stars.", "两颗恒星的光变曲线。"),
    unit(7, "Two stars.", "光变曲线在这里。"),
  ];
  expect(read(units, terms)).toEqual([
    ["t", 4, "source", "Light curves"],
    ["t", 4, "target", "光变曲线"],
  ]);
});

test("acronyms, identifiers, hyphens and words kept in Latin letters are found whole", () => {
  const terms = [
    { id: "uv", source: "UV", targets: ["UV", "紫外线"] },
    { id: "mem", source: "ftq_pc_mem", targets: ["ftq_pc_mem"] },
    { id: "fine", source: "fine-tuning", targets: ["微调"] },
  ];
  const units = [
    unit(1, "UVs, ftq_pc_mem and Fine-Tuning, no UVC.", "UV、ftq_pc_mem 和微调,没有 UVC。"),
  ];
  expect(read(units, terms).map(([id, , side, form]) => `${id} ${side} ${form}`)).toEqual([
    "uv source UVs",
    "uv target UV",
    "mem source ftq_pc_mem",
    "mem target ftq_pc_mem",
    "fine source Fine-Tuning",
    "fine target 微调",
  ]);
});

test("from Chinese, a term is found wherever it stands, its English translations only beside it", () => {
  const terms = [{ id: "t", source: "发酵", targets: ["ferment", "fermentation"] }];
  const units = [
    unit(
      1,
      "It fermented overnight; fermentation takes time.",
      "它发酵了一夜,发酵需要时间。",
      true,
    ),
    unit(2, "It rests.", "它在发酵。", true),
    unit(3, "Fermentation again.", "又来了。", true),
  ];
  expect(read(units, terms).map(([, index, side, form]) => `${index} ${side} ${form}`)).toEqual([
    "1 source 发酵",
    "1 source 发酵",
    "1 target fermented",
    "1 target fermentation",
    "2 source 发酵",
  ]);
});

test("a term of one character is found where it is a word, not inside another", () => {
  const terms = [{ id: "t", source: "光", targets: ["light"] }];
  const units = [unit(1, "Light, and optics.", "光和光学。", true)];
  expect(read(units, terms)).toEqual([
    ["t", 1, "source", "光"],
    ["t", 1, "target", "Light"],
  ]);
});

test("a spelling that was merged into a term is found as that term, the longer one first", () => {
  const terms = [{ id: "t", source: "KV cache", forms: ["cache"], targets: ["KV 缓存"] }];
  const units = [unit(1, "The KV cache is a cache.", "KV缓存是一种缓存。")];
  expect(read(units, terms)).toEqual([
    ["t", 1, "source", "KV cache"],
    ["t", 1, "source", "cache"],
    ["t", 1, "target", "KV缓存"],
  ]);
});

test("two senses of one spelling are told apart by the translation; where none stands it is the first", () => {
  const terms = [
    { id: "money", source: "bank", targets: ["银行"] },
    { id: "river", source: "bank", sense: "河岸", targets: ["岸"] },
  ];
  const units = [
    unit(1, "The banks are closed.", "银行关门了。"),
    unit(2, "We sat on the bank.", "我们坐在岸边。"),
    unit(3, "A bank?", "什么?"),
  ];
  const source = read(units, terms).filter(([, , side]) => side === "source");
  expect(source.map(([id, index]) => [id, index])).toEqual([
    ["money", 1],
    ["river", 2],
    ["money", 3],
  ]);
});

test("an acronym that is also a little word is found in capitals only", () => {
  const terms = [{ id: "t", source: "WHO", targets: ["世卫组织"] }];
  const units = [unit(1, "The WHO asked who was ill.", "世卫组织问谁病了。")];
  expect(read(units, terms).map(([, , side, form]) => `${side} ${form}`)).toEqual([
    "source WHO",
    "target 世卫组织",
  ]);
});

test("a word is found wherever it stands, whatever the sentences around it make of it", () => {
  const terms = [{ id: "t", source: "crust", targets: ["外壳"] }];
  const alone = [unit(1, "Bread Crusts Are Brown", "面包外壳是棕色的")];
  const among = [...alone, unit(2, "A crust is thin.", "外壳很薄。")];
  expect(read(alone, terms)).toEqual(read(among, terms).filter(([, index]) => index === 1));
  expect(read(alone, terms)).toHaveLength(2);
});

test("known terms are found where they were found when the text was read", () => {
  const units = [
    unit(
      1,
      "Reward hacking is when models learn to game the reward model.",
      "奖励黑客是指模型学会钻奖励模型的空子。",
    ),
    unit(
      2,
      "The KV cache keeps keys and values of a rollout.",
      "KV 缓存保存一次 rollout 的键和值。",
    ),
    unit(3, "Longer rollouts need a larger KV cache.", "更长的 rollout 需要更大的 KV 缓存。"),
    unit(4, "A reward model scores each rollout.", "奖励模型给每个 rollout 打分。"),
  ];
  const terms = extractTerms(units, languages);
  const known = terms.map(({ key, source, targets }) => ({
    id: key,
    source,
    targets: targets.map(({ text }) => text),
  }));
  const place = (
    id: string,
    { unit: index, side, start, end }: { unit: number; side: string; start: number; end: number },
  ) => `${id} ${index} ${side} ${start}–${end}`;
  const before = terms.flatMap(({ key, occurrences }) => occurrences.map((one) => place(key, one)));
  const after = findPlaces(units, known, languages).map((one) => place(one.termId, one));
  expect(terms.length).toBeGreaterThan(3);
  expect(after.sort()).toEqual(before.sort());
});
