import { expect, test } from "vitest";
import { loadLexicon } from "#lib/lexicon/load-lexicon";
import { alignLines, langOfLines } from "./align-lines.ts";

const lexicon = await loadLexicon();

test("blank lines keep their number but are in no bead", () => {
  const source = ["", "The bus was late again.", "   ", "Nobody had an umbrella."];
  const target = ["公交车又晚点了。", "", "谁也没有带伞。"];
  const beads = alignLines(source, target, { sourceLang: "en", lexicon });
  expect(beads.map(({ source, target }) => [source, target])).toEqual([
    [[1], [0]],
    [[3], [2]],
  ]);
});

test("a file is in the language of most of its lines", () => {
  expect(langOfLines(["Hello there.", "你好。", "Good night."])).toBe("en");
  expect(langOfLines(["你好。", "API", "晚安。"])).toBe("zh");
  expect(langOfLines(["", "12", "—"])).toBeNull();
});
