import { expect, test } from "vitest";
import { splitSentences } from "./split-sentences.ts";
import type { Lang } from "./unit.ts";

function split(text: string, lang: Lang): string[] {
  return splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));
}

// Each line is one text; " ¦ " marks where a sentence ends.
const english = `
Dr. Lee paid $3.14 for v2.0. ¦ It was e.g. cheap in the U.S. last year. ¦ He left.
She moved to the U.S. ¦ The rest stayed at Acme Inc. in Paris.
"Really?" he asked. ¦ "Yes." ¦ "Go!" Mary shouted. ¦ Nobody moved.
Well... I think so. ¦ Wait... ¦ What now?
See Fig. 3 and No. 5 (cf. Sec. 2. It matters.). ¦ No. ¦ I won't.
J. K. Rowling met George W. Bush. ¦ Plan B. ¦ The rest is noise.
Read https://example.org/a?b=1. ¦ Then mail me at a.b@c.org. ¦ Done!
1. Open the box. ¦ 2. Close it.
hello there. ¦ how are you? ¦ fine.
It ended.[12] ¦ Then came more. ¦ iPhone sales rose.
Smith et al. showed this. ¦ It works; it is slow: so what?
They arrived at 5 p.m. on Jan. 3, 2024. ¦ Was it late?! ¦ Perhaps.
(It was raining. Hard.) ¦ We stayed in.
He said, "I came. ¦ I saw." ¦ She laughed — twice.
Version 1.2.3 of foo.bar ships today. ¦ Run npm i... and wait.
The St. Louis team won 3-2 vs. Chicago. ¦ Mr. and Mrs. Hall cheered.
`;

const chinese = `
“你好！”他说。 ¦ “我是王医生。” ¦ 她笑了。
我……我不知道。 ¦ 真的吗？！ ¦ 是的……也许吧。
版本是 3.14。 ¦ 使用 Node.js 和 a.cn/?q=1 即可。 ¦ 好。
他走了. ¦ 我来了. ¦ 他也来了.
（这是注释。不分开。） ¦ 下一句。 ¦ 「走吧。」 ¦ 「好。」
他说:"你看,这也许是真的。" ¦ 然后呢? ¦ 是啊!
第一；第二：第三，第四。 ¦ 完了。
他说（我听见了。真的。）他要走。 ¦ Dr. 王来了。
访问 https://example.cn/a?b=c。 ¦ 谢谢！ ¦ 再见~
“是吗？”她问道，“那就好。” ¦ 天黑了。
這是繁體字。 ¦ 對嗎？
`;

test.each(english.trim().split("\n"))("English: %s", (line) => {
  expect(split(line.replaceAll(" ¦ ", " "), "en")).toEqual(line.split(" ¦ "));
});

test.each(chinese.trim().split("\n"))("中文：%s", (line) => {
  expect(split(line.replaceAll(" ¦ ", ""), "zh")).toEqual(line.split(" ¦ "));
});

test("a very long Chinese sentence is cut at its semicolons, a shorter one is not", () => {
  const clause = "烤箱要先预热，面团要静置两次，每次都要盖上湿布";
  expect(split(`${clause}；${clause}。`, "zh")).toHaveLength(1);
  expect(split(`${Array(9).fill(clause).join("；")}。`, "zh")).toHaveLength(9);
});

test("the spans hold everything but the spaces between", () => {
  const text = "  One. 二。  Three?  ";
  const spans = splitSentences(text, "en");
  expect(split(text, "en")).toEqual(["One.", "二。", "Three?"]);
  expect(spans[0]?.start).toBe(2);
  expect(splitSentences("", "zh")).toEqual([]);
  expect(splitSentences(" \u3000", "zh")).toEqual([]);
});

test.each([".", "…", "(", "（a。", '"', "a. ", "1.", "https://", "U.S. ", "。", "；"])(
  "a megabyte of %j is split in a time that grows with its length",
  (part) => {
    const text = part.repeat(Math.floor(1_000_000 / part.length));
    const started = process.cpuUsage();
    const spans = splitSentences(text, "zh");
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000);
    expect(spans.length).toBeGreaterThan(0);
  },
);
