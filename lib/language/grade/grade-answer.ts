import { type Compared, type ReadSide, spanIn } from "./compared.ts";
import { explain } from "./explain.ts";
import { type Findings, findAll } from "./find-all.ts";
import { findBadInput } from "./find-bad-input.ts";
import type { Grade, GradeReason, ReasonCode, SuggestedRating, TermGrade } from "./grade.ts";
import type { GradeKey } from "./grade-key.ts";
import type { JudgedTerm } from "./judge-terms.ts";
import { listChecks } from "./list-checks.ts";
import { compareAll, type OpenKey, openKey, readAnswer } from "./open-key.ts";
import { scoreOfLevel } from "./score-of-level.ts";
import { type Signals, signalsOf } from "./signals.ts";
import { GRADE_MODEL, type GradeModel } from "./weights.ts";

/**
 * Grades a typed answer by its key: pure, without a dictionary, a few milliseconds for a segment, never more than some tens for any input. Below Good
 * it always has a reason that can be pointed at; another wording alone is none.
 */
export function gradeAnswer(answer: string, key: GradeKey, model: GradeModel = GRADE_MODEL): Grade {
  const open = openKey(key);
  const own = readAnswer(answer, open);
  const best = nearest(own, open, model);
  if (best === null) return NOTHING_TO_COMPARE;
  const match = matchOf(own, best.compared.reference);
  if (match !== null) return exactGrade(best, match);
  const fault = findBadInput(own, open);
  return fault === null ? gradeOf(best, model) : badGrade(best, fault);
}

/** What is no answer says nothing of any term: none is there, though the prompt that was copied back may hold one as it is kept in both languages. */
function badGrade({ compared, findings, reference }: Graded, code: ReasonCode): Grade {
  return {
    rating: "again",
    score: 0,
    terms: termsOf(compared, { ...findings, terms: findings.terms.map(asMissing) }),
    checks: [],
    reasons: [{ code, params: {} }],
    reference,
  };
}

function asMissing(term: JudgedTerm): JudgedTerm {
  return { ...term, verdict: "missing", answer: [] };
}

/** What the model is fitted to: the signals of an answer beside its nearest reference; null where no model is asked (exact, empty, another language). */
export function signalsOfAnswer(
  answer: string,
  key: GradeKey,
  model: GradeModel = GRADE_MODEL,
): Signals | null {
  const open = openKey(key);
  const own = readAnswer(answer, open);
  const best = nearest(own, open, model);
  if (best === null || findBadInput(own, open) !== null) return null;
  return matchOf(own, best.compared.reference) === null ? best.signals : null;
}

const NOTHING_TO_COMPARE: Grade = {
  rating: "again",
  score: 0,
  terms: [],
  checks: [],
  reasons: [{ code: "empty", params: {} }],
  reference: 0,
};

interface Graded {
  readonly compared: Compared;
  readonly findings: Findings;
  readonly signals: Signals;
  readonly reference: number;
  /** On the scale of the model: 0 when nothing speaks against the answer. */
  readonly level: number;
}

/** More than anything that could speak against. */
const EXACT = 1000;

/** The reference beside which least speaks against the answer; one that it equals before all others, and one that it copies before those it does not. */
function nearest(own: ReadSide, open: OpenKey, model: GradeModel): Graded | null {
  const all = compareAll(own, open).map((compared, reference) => ({ compared, reference }));
  const graded = copied(own, all).map(({ compared, reference }): Graded => {
    const findings = findAll(compared);
    const signals = signalsOf(findings);
    const bonus = matchOf(own, compared.reference) === null ? 0 : EXACT;
    return { compared, findings, signals, reference, level: levelOf(signals, model) + bonus };
  });
  return graded.reduce<Graded | null>(
    (best, other) => (best === null || other.level > best.level ? other : best),
    null,
  );
}

interface Beside {
  readonly compared: Compared;
  readonly reference: number;
}

/** From here on an answer is a copy with something changed; and so much nearer than the others. */
const COPY = { closeness: 0.75, ahead: 0.15 } as const;

/** What is changed in a copy of one reference is not excused by another that words it all otherwise, unless that has the very words. */
function copied(own: ReadSide, all: readonly Beside[]): readonly Beside[] {
  const most = Math.max(0, ...all.map(({ compared }) => compared.inOrder.closeness));
  if (all.length < 2 || most < COPY.closeness) return all;
  const near = all.filter(({ compared }) => compared.inOrder.closeness > most - COPY.ahead);
  const known = new Set(all.flatMap(({ compared }) => compared.reference.words.map(formOf)));
  return own.words.every((word) => known.has(word.form)) ? all : near;
}

function formOf({ form }: { readonly form: string }): string {
  return form;
}

function levelOf(signals: Signals, { weights }: GradeModel): number {
  return Object.entries(weights).reduce(
    (sum, [signal, weight]) => sum + weight * signals[signal as keyof Signals],
    0,
  );
}

const RATINGS: readonly SuggestedRating[] = ["again", "hard", "good", "easy"];

function gradeOf(
  { compared, findings, signals, reference, level }: Graded,
  model: GradeModel,
): Grade {
  const faults = explain(compared, findings, signals, model);
  const rank = model.borders.filter((border) => level > border).length;
  // Never below Good for a wording that nothing concrete speaks against.
  const rating = RATINGS[faults.length === 0 ? Math.max(rank, 2) : rank] ?? "good";
  const isFull = rating === "easy" || rating === "good";
  const reasons: readonly GradeReason[] =
    isFull || faults.length === 0
      ? [{ code: findings.measures.gap === 0 ? "allThere" : "mostThere", params: {} }, ...faults]
      : faults;
  return {
    rating,
    score: scoreOfLevel(level, rating, model),
    terms: termsOf(compared, signals.elsewhere < 1 ? findings : withoutReplacements(findings)),
    checks: listChecks(compared, findings),
    reasons,
    reference,
  };
}

/** Where the answer is about something else nothing stands in the place of a term. */
function withoutReplacements(findings: Findings): Findings {
  const terms = findings.terms.map((term) => (term.verdict === "wrong" ? asMissing(term) : term));
  return { ...findings, terms };
}

function termsOf(compared: Compared, { terms }: Findings): readonly TermGrade[] {
  return terms.map(({ term, verdict, wording, answer, reference }) => ({
    term,
    verdict,
    wording,
    answer: answer.map((span) => spanIn(compared.answer, span)),
    reference: reference.map((span) => spanIn(compared.reference, span)),
  }));
}

/** `exact`: as it stands; `exactButForm`: up to case, width, script, spaces and punctuation. */
function matchOf(own: ReadSide, other: ReadSide): "exact" | "exactButForm" | null {
  const plain = ({ original }: ReadSide) => original.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (plain(own) === plain(other) && plain(own) !== "") return "exact";
  const bare = ({ folded }: ReadSide) => folded.text.replace(/[^\p{L}\p{N}%<>+#]/gu, "");
  return bare(own) === bare(other) && bare(own) !== "" ? "exactButForm" : null;
}

function exactGrade(best: Graded, code: "exact" | "exactButForm"): Grade {
  const terms = termsOf(best.compared, best.findings).map(
    (term): TermGrade => ({ ...term, verdict: "hit" }),
  );
  return {
    rating: "easy",
    score: 1,
    terms,
    checks: [],
    reasons: [{ code, params: {} }],
    reference: best.reference,
  };
}
