import { expect, test } from "vitest";
import { cropLine } from "./crop-line.ts";

const long = `${"And the people who are optimistic about this vision will say a lot. ".repeat(3)}The KV cache is what matters here, ${"and so on and so forth ".repeat(12)}`;
const longChinese = `${"对这一愿景持乐观态度的人会说很多话，".repeat(8)}关键在于KV缓存，${"如此等等。".repeat(30)}`;

test("a long side is cut around the term, between words, and says so; the mark stays on the term", () => {
  const line = cropLine(lineOf(long, "KV cache", longChinese, "KV缓存"));
  expect(line.source.text).toMatch(/^… \w+ .* …$/);
  expect(line.source.text.length).toBeLessThan(210);
  expect(line.target.text.length).toBeLessThan(110);
  const marked = line.places.map(({ side, start, end }) => line[side].text.slice(start, end));
  expect(marked).toEqual(["KV cache", "KV缓存"]);
  expect(line.source.text.indexOf("KV cache")).toBeLessThan(80);
});

test("a short side is left as it is, a long one without the term is cut at its end", () => {
  const short = lineOf("Use a KV cache.", "KV cache", "用 KV 缓存。", "KV 缓存");
  expect(cropLine(short)).toEqual(short);
  const bare = { ...short, target: { text: longChinese, lang: "zh" as const }, places: [] };
  expect(cropLine(bare).target.text).toMatch(/^对这一愿景.* …$/u);
});

function lineOf(source: string, term: string, target: string, translation: string) {
  const place = (side: "source" | "target", text: string, part: string) => ({
    ...{ side, start: text.indexOf(part), end: text.indexOf(part) + part.length },
  });
  return {
    ...{ unitId: "u", index: 1, href: "/texts/t#unit-1" },
    source: { text: source, lang: "en" as const },
    target: { text: target, lang: "zh" as const },
    places: [
      { ...place("source", source, term), side: "source" as const },
      { ...place("target", target, translation), side: "target" as const },
    ],
  };
}
