import { describe, expect, test } from "vitest";
import { readText } from "#lib/language/align/read-text";
import { isNote, isSpeakerName } from "./note-like.ts";

type Told = readonly (readonly [string, string])[];

const river: Told = [
  ["A river carries more than water.", "河流带走的不只是水。"],
  [
    "My father mapped it for thirty years with a rope and a boat.",
    "我父亲用绳子和船测绘了三十年。",
  ],
  ["His maps hang in my office.", "他的地图挂在我的办公室里。"],
  ["When I lay them over each other, the river seems to breathe.", "叠在一起时,河流仿佛在呼吸。"],
  ["The inner bank grows, and the outer bank falls in.", "内岸增长,外岸坍塌。"],
  ["A bend moves downstream by two metres a year.", "河湾每年向下游移动两米。"],
  ["Nobody who builds a house there believes it.", "在那里盖房子的人没有一个相信。"],
  ["A bend cannot grow for ever.", "河湾不可能永远增长。"],
  ["One day the flood takes the short way.", "有一天洪水抄了近路。"],
  ["We call it an oxbow.", "我们称它为牛轭湖。"],
  ["From the air you see hundreds of them.", "从空中能看到数百个。"],
  ["So the map of a river is a map of its past.", "所以河流的地图是它过去的地图。"],
];

/** The rows (1-based) proposed to be an advertisement when it stands after the fifth pair, and the lines of the doubts about it. */
function sponsorsIn(...advert: Told): readonly [readonly number[], readonly number[]] {
  const told = [...river.slice(0, 5), ...advert, ...river.slice(5)];
  const { units, warnings } = readText(told.flat().join("\n"));
  return [
    units.filter(({ kind }) => kind === "sponsor").map(({ index }) => index),
    warnings.filter(({ code }) => code === "sponsorBlock").map(({ line }) => line),
  ];
}

describe("an advertisement in a talk is proposed", () => {
  test("when the sponsor is thanked", () => {
    expect(
      sponsorsIn(
        [
          "This episode is brought to you by Morrow, the mattress company.",
          "本期节目由床垫公司 Morrow 赞助播出。",
        ],
        [
          "Every Morrow comes with a free trial of a hundred nights.",
          "每张 Morrow 都可免费试用一百晚。",
        ],
      ),
    ).toEqual([[6, 7], [11]]);
  });

  test("when the host praises a thing that stands nowhere else, with a code and small print", () => {
    expect(
      sponsorsIn(
        [
          "Before we go on, a word about what keeps this show running.",
          "在继续之前,说说是什么支撑着这个节目。",
        ],
        ["I write all my notes in Tallybird.", "我所有的笔记都写在 Tallybird 里。"],
        ["Tallybird puts photos and notes in one place.", "Tallybird 把照片和笔记集中在一个地方。"],
        [
          "Go to tallybird.app and use code RIVER for 20 percent off.",
          "访问 tallybird.app,使用优惠码 RIVER,立减 20%。",
        ],
        ["Terms apply.", "须遵守相关条款。"],
      ),
    ).toEqual([[6, 7, 8, 9, 10], [11]]);
  });

  test("when only the Chinese gives it away", () => {
    expect(
      sponsorsIn(
        ["Our thanks to Greenloaf for making this possible.", "感谢 Greenloaf 的赞助。"],
        ["They bake with local rye.", "他们用本地黑麦烘焙。"],
        ["Have a look at their loaves.", "想了解更多,请访问官网,现在注册可领优惠券。"],
      ),
    ).toEqual([[6, 7, 8], [11]]);
  });
});

describe("nothing is proposed", () => {
  test("in a talk without advertisements", () => {
    expect(sponsorsIn()).toEqual([[], []]);
  });

  test("where a thing is only spoken of, even with its address", () => {
    expect(
      sponsorsIn(
        ["The Folding project began with protein.", "Folding 项目始于蛋白质。"],
        ["Folding ran on the machines of strangers.", "Folding 在陌生人的机器上运行。"],
        ["In one year Folding was faster than any computer.", "一年后 Folding 比任何计算机都快。"],
        [
          "If you want to learn more, visit foldingproject.org.",
          "想了解更多,请访问 foldingproject.org。",
        ],
      ),
    ).toEqual([[], []]);
  });

  test("where sponsors and free things belong to the story", () => {
    expect(
      sponsorsIn(
        ["The king sponsored the first map.", "国王赞助了第一张地图。"],
        ["For free he gave the boats as well.", "他还免费提供了船只。"],
        ["You can visit the boats today.", "今天可以去参观那些船。"],
      ),
    ).toEqual([[], []]);
  });

  test("where discounts and your company are the subject of the talk", () => {
    expect(
      sponsorsIn(
        ["Your company raises money with a SAFE.", "你的公司用 SAFE 融资。"],
        ["The discount of the SAFE is twenty percent off.", "SAFE 的折扣是打八折。"],
        ["A second SAFE has no discount for your company.", "第二份 SAFE 对你的公司没有折扣。"],
      ),
    ).toEqual([[], []]);
  });
});

test("sounds, remarks and lone names are not speech", () => {
  const told = [["[Music]", "[音乐]"], ...river.slice(0, 3), ["(Laughter)", "（笑声）"]];
  const { title, units } = readText(told.flat().join("\n"));
  expect(title).toBeNull();
  expect(units.map(({ kind }) => kind)).toEqual(["note", "body", "body", "body", "note"]);
});

test.each([
  ["[Applause]", true],
  ["♪ I walk the line ♪", true],
  ["（译注:语出《庄子》。）", true],
  ["Translator's note: a pun.", true],
  ["（这一点很重要。）", false],
  ["(I did not know this then.)", false],
  ["Music is what I do.", false],
])("whether %j is a note: %s", (text, note) => {
  expect(isNote(text)).toBe(note);
});

test.each([
  ["Anna:", true],
  ["安娜：", true],
  ["He said:", false],
  ["Anna: Hello.", false],
])("whether %j is a speaker's name alone: %s", (text, name) => {
  expect(isSpeakerName(text)).toBe(name);
});
