import { expect, test } from "vitest";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { readText } from "./read-text.ts";

const lexicon = await loadLexicon();

const en = [
  "The bakers weigh the flour before dawn.",
  "A river carries sand, leaves and salt to the sea.",
  "My grandmother kept the old letters in a wooden box.",
  "The telescope saw a new star near the black hole.",
];
const zh = [
  "面包师在黎明前称面粉。",
  "河流把沙、树叶和盐带到大海。",
  "我的祖母把旧信保存在一个木盒里。",
  "望远镜在黑洞附近看到了一颗新的恒星。",
];

function shapeOf(lines: readonly (string | undefined)[]): string {
  return readText(lines.filter((line) => line !== undefined).join("\n"), { lexicon })
    .pairs.map(({ source, target }) => `${source?.lines ?? "–"}|${target?.lines ?? "–"}`)
    .join(" ");
}

test("a line whose translation is missing stays alone beside the next pair", () => {
  expect(shapeOf([en[0], zh[0], en[1], en[2], zh[2], en[3], zh[3]])).toBe("1|2 3|– 4|5 6|7");
  expect(shapeOf([en[0], zh[0], zh[1], en[2], zh[2], en[3], zh[3]])).toBe("1|2 –|3 4|5 6|7");
});

test("a line that was cut in two is joined to face its translation", () => {
  const [head, tail] = ["A river carries sand,", "leaves and salt to the sea."];
  expect(shapeOf([en[0], zh[0], head, tail, zh[1], en[2], zh[2]])).toBe("1|2 3,4|5 6|7");
  expect(shapeOf([en[0], zh[0], en[1], "河流把沙、树叶", "和盐带到大海。", en[2], zh[2]])).toBe(
    "1|2 3|4,5 6|7",
  );
});
