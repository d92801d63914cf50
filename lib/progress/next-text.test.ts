import { expect, test } from "vitest";
import { defaultWeights, forgettingCurve } from "#lib/memory/schedule/fsrs";
import { averageHabits } from "#lib/memory/simulate/study-habits";
import { asDay } from "#lib/memory/time/day";
import { usualBelief } from "./forecast-belief.ts";
import { nextText, type OpenText, secondsOfNewCard } from "./next-text.ts";

const today = asDay(20_780);
const belief = usualBelief(forgettingCurve(defaultWeights));

/** A text of so many segments that all hang on one new term. */
function oneTerm(textId: string, segments: number, weight = 10): OpenText {
  const gated = { unitId: "句", weight, gates: [0], own: null };
  const terms = [{ termId: "奖励", memories: [], known: false }];
  return {
    textId,
    text: { terms, segments: Array.from({ length: segments }, () => gated) },
    fresh: [{ term: 0 }],
  };
}

const next = (...texts: OpenText[]) => nextText(texts, today, belief, averageHabits);

test("the text whose next terms stand in most segments comes first, and says how many a minute", () => {
  const found = next(oneTerm("短", 3), oneTerm("长", 9));
  expect(found?.textId).toBe("长");
  const minutes = secondsOfNewCard(averageHabits) / 60;
  expect(found?.segmentsPerMinute).toBeCloseTo((9 * (0.9 - 0.2)) / minutes, 9);
});

test("words and Chinese characters compare: a segment is one of its text's average length", () => {
  expect(next(oneTerm("英", 6, 12), oneTerm("中", 5, 40))?.textId).toBe("英");
  expect(next(oneTerm("中", 6, 40), oneTerm("英", 5, 12))?.textId).toBe("中");
});

test("what costs cards without helping is passed over", () => {
  const costly = {
    ...oneTerm("贵", 9),
    fresh: [{ term: 0 }, { term: 0 }, { term: 0 }, { term: 0 }],
  };
  expect(next(costly, oneTerm("省", 4))?.textId).toBe("省");
  const known = oneTerm("会", 9);
  const terms = known.text.terms.map((term) => ({ ...term, known: true }));
  expect(next({ ...known, text: { ...known.text, terms } }, oneTerm("新", 1))?.textId).toBe("新");
});

test("a text without terms has its segments to offer; where nothing is new, nothing is recommended", () => {
  const plain = { unitId: "句", weight: 10, gates: [], own: null };
  const text = { terms: [], segments: [plain, plain] };
  const found = next({ textId: "平", text, fresh: [{ segment: 1 }] });
  expect(found?.segmentsPerMinute).toBeCloseTo(
    ((0.9 - 0.75) * 60) / secondsOfNewCard(averageHabits),
    9,
  );
  expect(next({ ...oneTerm("完", 3), fresh: [] })).toBeNull();
  expect(next()).toBeNull();
});

test("a new card takes its first answer and the steps after Again, Hard and Good", () => {
  const { seconds, firstRatings, learningSteps } = averageHabits;
  const [a = 0, h = 0, g = 0, e = 0] = seconds.learning;
  const cost = (row: readonly number[]) =>
    (row[0] ?? 0) * a + (row[1] ?? 0) * h + (row[2] ?? 0) * g + (row[3] ?? 0) * e;
  const steps = learningSteps.map(cost);
  const [again, hard, good, easy] = firstRatings;
  const byHand =
    again * (a + (steps[0] ?? 0)) +
    hard * (h + (steps[1] ?? 0)) +
    good * (g + (steps[2] ?? 0)) +
    easy * e;
  expect(secondsOfNewCard(averageHabits)).toBeCloseTo(byHand, 12);
});
