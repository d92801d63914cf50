import { expect, test } from "vitest";
import type { PreparedKey } from "#lib/commands/prepare-keys";
import type { Grade } from "#lib/language/grade/grade";
import type { Answer } from "#lib/memory/sync/review";
import type { TypedCheck } from "./typed-check.ts";
import { withVerdicts } from "./with-verdicts.ts";

const answer: Answer = {
  ...{ kind: "answer", id: "答", cardId: "卡", answeredAt: new Date("2026-11-23T02:00:00Z") },
  ...{ calendar: { zone: "Asia/Shanghai", rolloverHour: 4 }, rating: "good" },
  ...{ outcome: { state: "review", intervalDays: 3 }, durationMs: 9000, typedText: "酵种要喂。" },
};

function graded(
  rating: Grade["rating"],
  accepted: { readonly withdrawn: boolean } | null = null,
): TypedCheck {
  const verdicts = ["hit", "wrong", "missing", "variant"] as const;
  const nowhere = { answer: [], reference: [] };
  const terms = verdicts.map((verdict) => ({
    ...nowhere,
    term: verdict,
    verdict,
    wording: "酵种",
  }));
  const grade: Grade = { rating, score: 0.7, terms, checks: [], reasons: [], reference: 0 };
  const prepared = { terms: verdicts.map((verdict) => ({ termId: `id of ${verdict}` })) };
  return {
    ...{ type: "graded", suggested: rating, grade, prepared: prepared as unknown as PreparedKey },
    accepted: accepted && { id: "译法", ...accepted },
  };
}

const said = (check: TypedCheck | null) =>
  withVerdicts(answer, check).verdicts?.map(({ termId }) => termId);

test("a graded translation is sent with what became of each term, by the term's id", () => {
  expect(withVerdicts(answer, graded("hard"))).toEqual({
    ...answer,
    verdicts: [
      { termId: "id of hit", verdict: "hit" },
      { termId: "id of wrong", verdict: "wrong" },
      { termId: "id of missing", verdict: "missing" },
      { termId: "id of variant", verdict: "variant" },
    ],
  });
});

test("what is suggested Again says nothing of its terms, nor does what was not graded, 原句抄回不算", () => {
  expect(withVerdicts(answer, graded("again"))).toBe(answer);
  expect(withVerdicts(answer, { type: "waiting", suggested: null })).toBe(answer);
  expect(withVerdicts(answer, null)).toBe(answer);
});

test("in a wording that the learner accepted no term is wrong", () => {
  const rest = ["id of hit", "id of missing", "id of variant"];
  expect(said(graded("good", { withdrawn: false }))).toEqual(rest);
  expect(said(graded("again", { withdrawn: false }))).toEqual(rest);
  expect(said(graded("good", { withdrawn: true }))).toHaveLength(4);
});
