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

test("from Chinese, a term is found where one of its English translations stands too", () => {
  const terms = [{ id: "t", source: "发酵", targets: ["ferment", "fermentation"] }];
  const units = [
    unit(
      1,
      "It fermented overnight; fermentation takes time.",
      "它发酵了一夜,发酵需要时间。",
      true,
    ),
    unit(2, "It rests.", "它在发酵。", true),
  ];
  expect(read(units, terms).map(([, index, side, form]) => `${index} ${side} ${form}`)).toEqual([
    "1 target fermented",
    "1 target fermentation",
    "1 source 发酵",
    "1 source 发酵",
  ]);
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
