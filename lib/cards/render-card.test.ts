import { describe, expect, test } from "vitest";
import type { CardFace, CardKind, Passage } from "./card-face.ts";
import { findForms } from "./mark-places.ts";
import { type CardFacts, renderCard, type SideFacts, type TermFacts } from "./render-card.ts";

/** A passage as the learner reads it: terms in [brackets], blanks as ＿. */
function read(passage: Passage | null): string {
  if (!passage) return "";
  let at = 0;
  let line = "";
  for (const { start, end, role } of passage.marks) {
    const marked = role === "blank" ? "＿" : `[${passage.text.slice(start, end)}]`;
    line += passage.text.slice(at, start) + marked;
    at = end;
  }
  return line + passage.text.slice(at);
}
const readSide = ({ headword, passages }: CardFace["question"]) => [
  read(headword),
  ...passages.map(read),
];

const side = (lang: "en" | "zh", text: string, ...forms: string[]): SideFacts => ({
  lang,
  text,
  places: findForms(text, forms),
});
const fromEnglish: TermFacts = {
  kind: "term",
  source: "enzyme",
  sourceLang: "en",
  targets: ["酶", "酵素"],
  preferred: null,
  targetLang: "zh",
  context: {
    source: side(
      "en",
      "Enzymes are proteins, and an enzyme is never used up.",
      "Enzymes",
      "enzyme",
    ),
    target: { ...side("zh", "酵素是蛋白质,不会被消耗。"), places: [{ start: 0, end: 2 }] },
  },
};
const fromChinese: TermFacts = {
  kind: "term",
  source: "上下文窗口",
  sourceLang: "zh",
  targets: ["context window"],
  preferred: null,
  targetLang: "en",
  context: {
    source: side("zh", "上下文窗口有多长,模型就能读多少。", "上下文窗口"),
    target: side("en", "A model reads as much as its context window holds.", "context window"),
  },
};

describe("from English", () => {
  test("recognition asks what a term means in its sentence; the translation that stands there comes first", () => {
    const face = renderCard("termRecognition", fromEnglish);
    expect(readSide(face.question)).toEqual([
      "enzyme",
      "[Enzymes] are proteins, and an [enzyme] is never used up.",
    ]);
    expect(readSide(face.answer)).toEqual(["酵素 · 酶", "[酵素]是蛋白质,不会被消耗。"]);
    expect(face.expected).toEqual({ lang: "zh", texts: ["酵素", "酶"] });
    expect(face.typed).toBe(false);
  });

  test("production asks for the term, and takes the form of the sentence as well", () => {
    const face = renderCard("termProduction", fromEnglish);
    expect(readSide(face.question)).toEqual(["酵素 · 酶", "[酵素]是蛋白质,不会被消耗。"]);
    expect(readSide(face.answer)).toEqual([
      "enzyme",
      "[Enzymes] are proteins, and an [enzyme] is never used up.",
    ]);
    expect(face.expected).toEqual({ lang: "en", texts: ["Enzymes", "enzyme"] });
  });

  test("cloze hides every place of the term and shows the translation below", () => {
    const face = renderCard("cloze", fromEnglish);
    expect(readSide(face.question)).toEqual([
      "",
      "＿ are proteins, and an ＿ is never used up.",
      "[酵素]是蛋白质,不会被消耗。",
    ]);
    expect(readSide(face.answer)).toEqual([
      "enzyme",
      "[Enzymes] are proteins, and an [enzyme] is never used up.",
    ]);
    expect(face.expected).toEqual({ lang: "en", texts: ["Enzymes", "enzyme"] });
    expect(face.typed).toBe(true);
  });
});

describe("from Chinese", () => {
  test("recognition, production and cloze work alike", () => {
    expect(readSide(renderCard("termRecognition", fromChinese).question)).toEqual([
      "上下文窗口",
      "[上下文窗口]有多长,模型就能读多少。",
    ]);
    expect(readSide(renderCard("termProduction", fromChinese).question)).toEqual([
      "context window",
      "A model reads as much as its [context window] holds.",
    ]);
    const cloze = renderCard("cloze", fromChinese);
    expect(readSide(cloze.question)).toEqual([
      "",
      "＿有多长,模型就能读多少。",
      "A model reads as much as its [context window] holds.",
    ]);
    expect(cloze.expected).toEqual({ lang: "zh", texts: ["上下文窗口"] });
    expect(renderCard("termRecognition", fromChinese).expected.lang).toBe("en");
  });
});

describe("nothing gives the answer away", () => {
  const codeMixed: TermFacts = {
    kind: "term",
    source: "GPU",
    sourceLang: "en",
    targets: ["GPU", "图形处理器", "GPU 卡"],
    preferred: null,
    targetLang: "zh",
    context: {
      source: side("en", "One GPU is not enough; two gpus are.", "GPU"),
      target: side("zh", "一块 GPU 卡不够,两块GPU才行。", "GPU"),
    },
  };

  test("a term left in English in the translation is blanked there too", () => {
    expect(readSide(renderCard("termProduction", codeMixed).question)).toEqual([
      "图形处理器 · ＿ 卡",
      "一块 ＿ 卡不够,两块＿才行。",
    ]);
  });

  test("a place of the same word that was not marked is blanked in the cloze", () => {
    const facts = {
      ...codeMixed,
      context: { ...codeMixed.context, source: side("en", "A GPU and a gpu.") },
    };
    const source = { ...facts.context.source, places: [{ start: 2, end: 5 }] };
    const target = side("zh", "图形处理器。");
    const face = renderCard("cloze", { ...codeMixed, context: { source, target } });
    expect(read(face.question.passages[0] ?? null)).toBe("A ＿ and a ＿.");
  });

  test("the term itself is not among its translations, unless there is no other", () => {
    expect(renderCard("termRecognition", codeMixed).expected.texts).toEqual([
      "图形处理器",
      "GPU 卡",
    ]);
    const only = { ...codeMixed, targets: ["GPU"] };
    expect(renderCard("termRecognition", only).expected.texts).toEqual(["GPU"]);
  });
});

describe("what may be missing", () => {
  test("a term without a sentence stands alone", () => {
    const alone = { ...fromEnglish, context: null };
    expect(readSide(renderCard("termRecognition", alone).question)).toEqual(["enzyme"]);
    expect(readSide(renderCard("termProduction", alone).question)).toEqual(["酶 · 酵素"]);
    expect(renderCard("cloze", alone).kind).toBe("cloze");
    expect(readSide(renderCard("cloze", alone).question)).toEqual(["酶 · 酵素"]);
  });

  test("places beyond the end of a mended sentence are left out", () => {
    const source = { lang: "en" as const, text: "酶", places: [{ start: 5, end: 9 }] };
    const target = { lang: "zh" as const, text: "酶", places: [] };
    const face = renderCard("termRecognition", { ...fromEnglish, context: { source, target } });
    expect(face.question.passages[0]?.marks).toEqual([]);
  });
});

describe("a sentence", () => {
  const facts = {
    kind: "unit" as const,
    source: side("en", "Water boils."),
    target: side("zh", "水开了。"),
  };

  test("is asked in both directions, and typed", () => {
    const there = renderCard("translation", facts);
    expect([...readSide(there.question), ...readSide(there.answer)]).toEqual([
      "",
      "Water boils.",
      "",
      "水开了。",
    ]);
    expect(there.expected).toEqual({ lang: "zh", texts: ["水开了。"] });
    const back = renderCard("translationReversed", facts);
    expect([...readSide(back.question), ...readSide(back.answer)]).toEqual([
      "",
      "水开了。",
      "",
      "Water boils.",
    ]);
    expect(back.expected).toEqual({ lang: "en", texts: ["Water boils."] });
    expect(there.typed && back.typed).toBe(true);
  });

  test.each([
    ["English", facts.source, facts.target],
    ["Chinese", facts.target, facts.source],
  ])("in %s is dictated: nothing of it is in print until it was typed", (_, source, target) => {
    const heard = renderCard("listening", { kind: "unit", source, target });
    expect(heard.question).toEqual({ headword: null, passages: [] });
    expect(readSide(heard.answer)).toEqual(["", source.text, target.text]);
    expect(heard.expected).toEqual({ lang: source.lang, texts: [source.text] });
    expect(heard.typed).toBe(true);
  });

  test("has no term cards, and a term no sentence cards", () => {
    expect(() => renderCard("listening", fromEnglish)).toThrow();
    expect(() => renderCard("cloze", facts)).toThrow();
    expect(() => renderCard("translation", fromEnglish)).toThrow();
  });
});

test("the translation the learner prefers comes first, also when it is the term as it stands, 保留英文", () => {
  const answerOf = (preferred: string) =>
    read(
      renderCard("termRecognition", {
        ...fromEnglish,
        targets: ["酶", "酵素", "enzyme"],
        preferred,
      }).answer.headword,
    );
  expect(answerOf("酶")).toBe("酶 · 酵素");
  expect(answerOf("enzyme")).toBe("enzyme · 酵素 · 酶");
  const kept = { ...fromEnglish, targets: ["酶", "enzyme"], preferred: "enzyme" };
  expect(readSide(renderCard("termProduction", kept).question)[0]).toBe("＿ · 酶");
});

test("a sentence says who speaks, on each side by its own name, 张三", () => {
  const source: SideFacts = {
    ...side("en", "We roll out a policy.", "roll out"),
    speaker: "Zhang",
  };
  const target: SideFacts = { ...side("zh", "我们展开一个策略。", "展开"), speaker: "张三" };
  const speakers = (kind: CardKind, facts: CardFacts) => {
    const { question, answer } = renderCard(kind, facts);
    return [...question.passages, ...answer.passages].map(({ speaker }) => speaker);
  };
  const unit: CardFacts = { kind: "unit", source, target };
  expect(speakers("translation", unit)).toEqual(["Zhang", "张三"]);
  expect(speakers("translationReversed", unit)).toEqual(["张三", "Zhang"]);
  const term: CardFacts = { ...fromEnglish, context: { source, target } };
  expect(speakers("termRecognition", term)).toEqual(["Zhang", "张三"]);
  expect(speakers("cloze", term)).toEqual(["Zhang", "张三", "Zhang"]);
  expect(renderCard("termRecognition", fromEnglish).question.passages[0]).not.toHaveProperty(
    "speaker",
  );
});
