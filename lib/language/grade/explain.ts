import type { WordPair } from "./align-words.ts";
import { type Compared, spanIn } from "./compared.ts";
import type { Findings } from "./find-all.ts";
import type { GradeReason, ReasonCode } from "./grade.ts";
import { type Signal, type Signals, swappedRoles } from "./signals.ts";
import type { GradeModel } from "./weights.ts";

/** From this much on the scale of the model a signal is worth telling. */
const LEAST = 0.3;

/** What speaks against the answer, weightiest first; [] when nothing that can be pointed at does. */
export function explain(
  compared: Compared,
  findings: Findings,
  signals: Signals,
  { weights }: GradeModel,
): readonly GradeReason[] {
  const costs = (...names: readonly Signal[]) =>
    names.reduce((sum, name) => sum - weights[name] * signals[name], 0);
  const told: { readonly cost: number; readonly reasons: readonly GradeReason[] }[] = [
    { cost: costs("number", "numberLoose"), reasons: numberReasons(compared, findings) },
    {
      cost: costs("negation", "negationMoved", "antonym", "negationFar"),
      reasons: flipReasons(compared, findings),
    },
    {
      cost: costs("roles", "moved"),
      reasons: roleReasons(compared, findings, signals),
    },
    { cost: costs("contrast"), reasons: contrastReasons(compared, findings) },
    {
      cost: costs("termWrong", "termNear", "termMissing", "termFar", "allTermsMissing"),
      reasons: termReasons(findings),
    },
    {
      cost: costs("gap", "wideGap", "elsewhere", "dropped"),
      reasons: missingReasons(findings),
    },
    { cost: costs("changed", "changedHalf"), reasons: replacedReasons(compared, findings) },
  ];
  return told
    .filter(({ cost }) => cost >= LEAST)
    .sort((a, b) => b.cost - a.cost)
    .flatMap(({ reasons }) => reasons);
}

function numberReasons(compared: Compared, { numbers }: Findings): readonly GradeReason[] {
  return numbers.map(({ code, answer, reference }) => facing(compared, code, answer, reference));
}

function flipReasons(compared: Compared, { flips }: Findings): readonly GradeReason[] {
  const [missing, extra] = ["negationMissing", "negationExtra"].map((code) =>
    flips.find((flip) => flip.code === code),
  );
  if (missing !== undefined && extra !== undefined)
    return [facing(compared, "negationMoved", extra.answer, missing.reference)];
  return flips.map(({ code, answer, reference }) => facing(compared, code, answer, reference));
}

function roleReasons(
  compared: Compared,
  findings: Findings,
  { roles, moved }: Signals,
): readonly GradeReason[] {
  if (roles + moved === 0 || isToldByJoint(findings, compared)) return [];
  const blocks = swappedRoles(findings) ?? movedWords(findings, compared) ?? comparedEnds(compared);
  const text = (pairs: (typeof blocks)[number]) =>
    pairs
      .map((pair) => compared.reference.words[pair.reference]?.text ?? "")
      .join(compared.key.lang === "en" ? " " : "");
  const [first = "", second = ""] = blocks.map(text);
  return [{ code: "rolesSwapped", params: { first, second } }];
}

/** "After" for "before" turns the order by itself: the word tells it, and it is told once. */
function isToldByJoint({ turnedOrder, flips }: Findings, { reference }: Compared): boolean {
  const isJoint = (place: Place) =>
    place !== null && TIME_JOINT.test(reference.folded.text.slice(place.start, place.end));
  return (
    turnedOrder !== null && flips.some((flip) => flip.code === "antonym" && isJoint(flip.reference))
  );
}

const TIME_JOINT = /^(?:before|after|[之以]?[前后])$/u;

/** What stands elsewhere, and what it stands beside now. */
function movedWords({ changes }: Findings, { byAnswer }: Compared) {
  const [first] = changes.moved;
  if (first === undefined) return null;
  const own = new Set(changes.moved.map((pair) => pair.answer));
  const last = Math.max(...own);
  const beside = [1, -1, 2, -2, 3, -3]
    .map((step) => (step > 0 ? last : first.answer) + step)
    .find((at) => byAnswer.has(at) && !own.has(at));
  const pair = beside === undefined ? undefined : byAnswer.get(beside);
  return pair === undefined ? null : [changes.moved, [pair]];
}

/** What stands nearest to a "than", on either side. */
function comparedEnds({ reference, pairs }: Compared): readonly (readonly WordPair[])[] {
  const than = reference.words.findIndex(({ text }) => /^(?:(?:more |less )?than|比)$/u.test(text));
  const content = pairs.filter((pair) => reference.words[pair.reference]?.isGrammar === false);
  const before = content.findLast((pair) => pair.reference < than);
  const after = content.find((pair) => pair.reference > than);
  return [before, after].flatMap((pair) => (pair === undefined ? [] : [[pair]]));
}

function contrastReasons(compared: Compared, { contrasts }: Findings): readonly GradeReason[] {
  return contrasts.map(({ code, answer, reference }) => facing(compared, code, answer, reference));
}

function replacedReasons(compared: Compared, { changes }: Findings): readonly GradeReason[] {
  return changes.changed.map(({ answer, reference }) =>
    facing(compared, "wordReplaced", answer, reference),
  );
}

function termReasons({ terms }: Findings): readonly GradeReason[] {
  return terms.flatMap(({ term, verdict, wording, reference }): GradeReason[] => {
    if (reference.length === 0) return [];
    if (verdict === "wrong") return [{ code: "termWrong", params: { term, reference: wording } }];
    return verdict === "missing"
      ? [{ code: "termMissing", params: { term, reference: wording } }]
      : [];
  });
}

function missingReasons({ measures }: Findings): readonly GradeReason[] {
  const percent = Math.round(100 * (1 - measures.covered));
  if (measures.covered < 0.15) return [{ code: "nothingThere", params: {} }];
  return [{ code: measures.covered < 0.5 ? "muchMissing" : "partMissing", params: { percent } }];
}

type Place = { readonly start: number; readonly end: number } | null;

function facing(
  compared: Compared,
  code: ReasonCode,
  answer: Place,
  reference: Place,
): GradeReason {
  const text = (side: Compared["answer"], place: Place) => {
    if (place === null) return "";
    const { start, end } = spanIn(side, place);
    return side.original.slice(start, end);
  };
  return {
    code,
    params: {
      answer: text(compared.answer, answer),
      reference: text(compared.reference, reference),
    },
  };
}
