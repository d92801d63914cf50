import { gradeAnswer, signalsOfAnswer } from "#lib/language/grade/grade-answer";
import type { GradeKey } from "#lib/language/grade/grade-key";
import type { GradeLexicon } from "#lib/language/grade/grade-lexicon";
import { prepareKey } from "#lib/language/grade/prepare-key";
import { GRADE_MODEL, type GradeModel } from "#lib/language/grade/weights";
import type { GradedAnswer } from "./grade-figures.ts";
import { type GoldAnswer, textOf } from "./grade-gold.ts";
import { type FitRow, fitGradeModel } from "./grade-logit.ts";

/** Grades gold answers with the model that ships, or another. */
export function gradeGold(
  answers: readonly GoldAnswer[],
  lexicon: GradeLexicon,
  modelFor: (answer: GoldAnswer) => GradeModel = () => GRADE_MODEL,
): readonly GradedAnswer[] {
  const keyFor = keyMaker(lexicon);
  return answers.map((gold) => {
    const { rating, score, terms, reasons } = gradeAnswer(
      gold.answer,
      keyFor(gold),
      modelFor(gold),
    );
    return { gold, rating, score, terms, reasons: reasons.map(({ code }) => code) };
  });
}

/** Answers about the talk count less: it has one text's worth of topics in a third of all answers, and its terms were chosen after its answers. */
const TALK_WEIGHT = 0.3;

/** Right answers to other prompts, which the gold has hardly any of: what is said elsewhere is no answer here. */
const ELSEWHERE_WEIGHT = 0.3;

interface TextRow extends FitRow {
  readonly text: string;
}

/** What the model is fitted to: the gold answers, and for each prompt the right answer to another one of the same text and language, as grade 1. */
export function fitRows(answers: readonly GoldAnswer[], lexicon: GradeLexicon): readonly TextRow[] {
  const keyFor = keyMaker(lexicon);
  const rowOf = (
    gold: GoldAnswer,
    answer: string,
    grade: number,
    weight: number,
  ): readonly TextRow[] => {
    const signals = signalsOfAnswer(answer, keyFor(gold));
    return signals === null ? [] : [{ signals, grade, weight, text: textOf(gold) }];
  };
  const prompts = [...new Map(answers.map((gold) => [gold.source, gold])).values()];
  return [
    ...answers.flatMap((gold) =>
      rowOf(gold, gold.answer, gold.grade, textOf(gold) === "talk" ? TALK_WEIGHT : 1),
    ),
    ...prompts.flatMap((gold, at) => {
      const other = [...prompts.slice(at + 1), ...prompts.slice(0, at)].find(
        (one) => textOf(one) === textOf(gold) && one.lang === gold.lang,
      );
      return other === undefined ? [] : rowOf(gold, other.references[0] ?? "", 1, ELSEWHERE_WEIGHT);
    }),
  ];
}

/** For each answer a model fitted without the text that it belongs to. */
export function modelsWithout(
  answers: readonly GoldAnswer[],
  lexicon: GradeLexicon,
): (answer: GoldAnswer) => GradeModel {
  const rows = fitRows(answers, lexicon);
  const models = new Map<string, GradeModel>();
  return (answer) => {
    const text = textOf(answer);
    const known = models.get(text) ?? fitGradeModel(rows.filter((row) => row.text !== text));
    models.set(text, known);
    return known;
  };
}

function keyMaker(lexicon: GradeLexicon): (answer: GoldAnswer) => GradeKey {
  const keys = new Map<string, GradeKey>();
  return ({ source, references, lang, terms }) => {
    const id = JSON.stringify([source, references, lang, terms]);
    const key =
      keys.get(id) ??
      prepareKey(
        {
          source,
          references,
          lang,
          terms: terms.map((term) => ({ source: term.source, variants: term.targets })),
        },
        lexicon,
      );
    keys.set(id, key);
    return key;
  };
}
