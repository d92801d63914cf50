import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Occurrence, Term } from "#lib/language/terms/term";
import type { Lang, Unit } from "#lib/language/text/unit";
import { cardKinds } from "./card-face.ts";
import { planNotes } from "./plan-notes.ts";

const unit = (index: number, source: string, target: string, change: Partial<Unit> = {}): Unit => {
  const lang = (text: string): Lang => (/\p{Script=Han}/u.test(text) ? "zh" : "en");
  return {
    index,
    source: { text: source, lang: lang(source), lines: [2 * index] },
    target: { text: target, lang: lang(target), lines: [2 * index + 1] },
    kind: "body",
    warnings: [],
    ...change,
  };
};

/** A term with its occurrences found by plain search. */
const term = (units: readonly Unit[], source: string, ...targets: string[]): Term => {
  const find = (side: "source" | "target", form: string): Occurrence[] =>
    units.flatMap((where) => {
      const start = where[side].text.indexOf(form);
      return start < 0 ? [] : [{ unit: where.index, side, form, start, end: start + form.length }];
    });
  const variants = targets.map((text) => {
    const places = find("target", text);
    return { text, count: places.length, units: places.map((place) => place.unit) };
  });
  const occurrences = [
    ...find("source", source),
    ...targets.flatMap((text) => find("target", text)),
  ];
  const inUnits = occurrences.filter(({ side }) => side === "source").map((place) => place.unit);
  return {
    ...{ source, key: source.toLowerCase(), kind: "multiWord", score: 0.9 },
    ...{ probability: 0.9, tier: "core", isCertain: true, forms: [source] },
    ...{ choices: [], untranslated: [] },
    ...{ targets: variants, units: inUnits, occurrences },
  };
};

const english = [
  unit(1, "Cells breathe through the cell membrane.", "细胞通过细胞膜呼吸。"),
  unit(2, "Osmosis moves water across the cell membrane.", "渗透作用使水穿过细胞膜。"),
  unit(3, "Nothing else moves.", "别的都不动。"),
];
const englishTerms = [
  term(english, "Osmosis", "渗透作用"),
  term(english, "cell membrane", "细胞膜"),
];
const chinese = english.map((pair) => ({ ...pair, source: pair.target, target: pair.source }));
const chineseTerms = [
  term(chinese, "渗透作用", "Osmosis"),
  term(chinese, "细胞膜", "cell membrane"),
];

/** All cards of a plan as "note kind", in order of position. */
const ordered = (notes: ReturnType<typeof planNotes>) =>
  notes
    .flatMap((note) =>
      note.cards.map(({ kind, position }) => ({
        position,
        name: `${note.kind === "term" ? note.termKey : note.unit} ${kind}`,
      })),
    )
    .sort((one, other) => one.position - other.position);

describe("the order in which a text is learned", () => {
  test("puts the terms of a sentence before it, recognition before production before cloze", () => {
    expect(ordered(planNotes(english, englishTerms, cardKinds)).map(({ name }) => name)).toEqual([
      ...["cell membrane termRecognition", "cell membrane termProduction", "cell membrane cloze"],
      ...["1 translation", "1 translationReversed", "1 listening"],
      ...["osmosis termRecognition", "osmosis termProduction", "osmosis cloze"],
      ...["2 translation", "2 translationReversed", "2 listening"],
      ...["3 translation", "3 translationReversed", "3 listening"],
    ]);
  });

  test("is the same from Chinese to English", () => {
    expect(ordered(planNotes(chinese, chineseTerms, cardKinds)).map(({ name }) => name)).toEqual([
      ...["细胞膜 termRecognition", "细胞膜 termProduction", "细胞膜 cloze"],
      ...["1 translation", "1 translationReversed", "1 listening"],
      ...["渗透作用 termRecognition", "渗透作用 termProduction", "渗透作用 cloze"],
      ...["2 translation", "2 translationReversed", "2 listening"],
      ...["3 translation", "3 translationReversed", "3 listening"],
    ]);
  });

  test("asks for all new words of a sentence before the first of them is asked the other way round", () => {
    const [, second] = english;
    if (!second) throw new Error("no unit");
    const names = ordered(planNotes([second], englishTerms, cardKinds)).map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual([
      ...["osmosis termRecognition", "cell membrane termRecognition"],
      ...["osmosis termProduction", "cell membrane termProduction"],
    ]);
  });

  test("leaves a sponsor's message to the end", () => {
    const [first, second, third] = english;
    if (!first || !second || !third) throw new Error("no unit");
    const units: Unit[] = [{ ...first, kind: "sponsor" }, second, third];
    const names = ordered(planNotes(units, englishTerms, ["translation"])).map(({ name }) => name);
    expect(names).toEqual(["2 translation", "3 translation", "1 translation"]);
  });
});

describe("what is asked", () => {
  test("only the kinds that were chosen, numbered from one without gaps", () => {
    const cards = ordered(planNotes(english, englishTerms, ["termRecognition", "translation"]));
    expect(cards.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5]);
    expect(planNotes(english, englishTerms, [])).toEqual([]);
  });

  test("a term without a translation is not asked", () => {
    expect(planNotes(english, [term(english, "Osmosis")], ["termRecognition", "cloze"])).toEqual(
      [],
    );
  });

  test("a term that stays English in the Chinese is only asked as a gap", () => {
    const units = [
      unit(1, "A good MCP server hides its database.", "好的 MCP 服务器会隐藏数据库。"),
    ];
    const notes = planNotes(units, [term(units, "MCP", "MCP")], cardKinds.slice(0, 3));
    expect(notes).toEqual([
      { kind: "term", termKey: "mcp", contextUnit: 1, cards: [{ kind: "cloze", position: 1 }] },
    ]);
  });

  test("a sentence that is hardly more than the term makes no gap", () => {
    const units = [unit(1, "Cell membranes", "细胞膜")];
    const notes = planNotes(
      units,
      [term(units, "Cell membranes", "细胞膜")],
      cardKinds.slice(0, 3),
    );
    expect(notes[0]?.cards.map(({ kind }) => kind)).toEqual(["termRecognition", "termProduction"]);
  });

  test("a unit with one side empty is not asked", () => {
    expect(planNotes([unit(1, "细胞膜", "")], [], cardKinds)).toEqual([]);
  });
});

test("for any text, positions count through and no sentence comes before a term it needs", () => {
  const words = ["alpha ray", "beta ray", "gamma ray", "delta ray"];
  const anyText = fc.array(fc.subarray(words), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(anyText, (sentences) => {
      const units = sentences.map((used, index) =>
        unit(
          index + 1,
          `There goes ${used.join(" and ")} again.`,
          `又来了${used.map((word) => `<${word}>`).join("和")}。`,
        ),
      );
      const terms = words.map((word) => term(units, word, `<${word}>`));
      const drafts = planNotes(units, terms, cardKinds);
      const cards = ordered(drafts);
      expect(cards.map(({ position }) => position)).toEqual(cards.map((_, index) => index + 1));
      const positionOf = new Map(cards.map(({ name, position }) => [name, position]));
      for (const [index, used] of sentences.entries()) {
        const own = positionOf.get(`${index + 1} translation`) ?? 0;
        for (const word of used)
          expect(positionOf.get(`${word} termRecognition`)).toBeLessThan(own);
      }
    }),
  );
});
