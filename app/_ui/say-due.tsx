import type { ExplainedAnswer } from "#lib/memory/sync/explain-answer";
import type { DueCause, StepWait } from "#lib/memory/sync/explain-cause";
import type { DueExplanation, DueWait } from "#lib/memory/sync/explain-due";
import { addDays, type Day, dayToIso } from "#lib/memory/time/day";
import { sayDay } from "#words/say-day";
import { sayDecimal, sayExact, sayShare } from "#words/say-number";
import type { DueReason, DueSayer } from "./due-reason.tsx";
import { sayIdeal, sayInterval } from "./say-interval.tsx";
import { saySpan } from "./say-span.tsx";

type CauseOf<Kind extends DueCause["kind"]> = Extract<DueCause, { kind: Kind }>;

/** Why a card waits for the day it waits for, reason by reason: what was known, what follows from it, and what was chosen. */
export function sayDue(sayer: DueSayer, { cause, wait, credit }: DueExplanation): DueReason[] {
  const { t } = sayer;
  if (wait === null || cause.kind === "new") {
    const wasReset = cause.kind === "new" && cause.wasReset;
    return [{ key: "new", text: t(wasReset ? "whyReset" : "whyNew") }];
  }
  return [...sayCause(sayer, cause, wait), ...sayCredit(sayer, credit), ...sayThen(sayer, wait)];
}

function sayCredit({ locale, t }: DueSayer, credit: DueExplanation["credit"]): DueReason[] {
  if (credit === null) return [];
  const stabilityBefore = sayDecimal(locale, credit.stabilityBefore);
  const stability = sayDecimal(locale, credit.stability);
  return [{ key: "credit", text: t("credited", { stabilityBefore, stability }) }];
}

function sayCause(
  sayer: DueSayer,
  cause: Exclude<DueCause, { kind: "new" }>,
  wait: DueWait,
): DueReason[] {
  switch (cause.kind) {
    case "answer":
      return [...sayAnswer(sayer, cause), ...sayChosen(sayer, cause, wait)];
    case "step":
      return [...sayAnswer(sayer, cause), ...sayStep(sayer, cause)];
    case "setDue":
      return saySetDue(sayer, cause, wait);
    case "reschedule": {
      const date = dateOf(sayer, cause.day);
      const text = sayer.t("rescheduled", { date });
      return [{ key: "rescheduled", text }, ...sayChosen(sayer, cause, wait)];
    }
  }
}

function sayChosen(
  sayer: DueSayer,
  cause: CauseOf<"answer"> | CauseOf<"reschedule">,
  { memory, lastReviewDay }: DueWait,
): DueReason[] {
  const { range, intervalDays, isAsNow } = cause;
  const lastIntervalDays = cause.kind === "answer" ? cause.lastIntervalDays : null;
  const date = dateOf(sayer, addDays(lastReviewDay, intervalDays));
  // By which the days were chosen: what translations did since moved the memory alone.
  const { stability } = cause.kind === "answer" ? cause.memoryAfter : memory;
  return sayInterval(sayer, { stability, range, lastIntervalDays, intervalDays, isAsNow, date });
}

function sayAnswer(sayer: DueSayer, answer: ExplainedAnswer & { readonly day: Day }): DueReason[] {
  const { t, info } = sayer;
  const { elapsedDays: elapsed, lateDays } = answer;
  const said = { date: dateOf(sayer, answer.day), rating: info(answer.rating) };
  if (elapsed === null) {
    return [{ key: "answer", text: t("answeredFirst", said) }, sayMemory(sayer, answer)];
  }
  const late =
    lateDays === null || lateDays === 0
      ? ""
      : t(lateDays > 0 ? "wasLate" : "wasEarly", { days: Math.abs(lateDays) });
  const text = [t("answered", { ...said, elapsed }), late]
    .filter(Boolean)
    .join(sayer.locale === "zh" ? "" : " ");
  return [{ key: "answer", text }, ...sayRecall(sayer, answer), sayMemory(sayer, answer)];
}

/** On the day of the answer before, recall is not what stability follows from. */
function sayRecall(sayer: DueSayer, answer: ExplainedAnswer): DueReason[] {
  const { elapsedDays: days, memoryBefore, recallThen } = answer;
  if (memoryBefore === null || recallThen === null || days === null || days === 0) return [];
  const formula = recallFormula(sayer, {
    days,
    stability: memoryBefore.stability,
    recall: recallThen,
  });
  const recall = sayShare(sayer.locale, recallThen);
  return [{ key: "recall", text: sayer.t("recallThen", { recall }), formula }];
}

function recallFormula(
  { locale, curve }: DueSayer,
  {
    days,
    stability,
    recall,
  }: { readonly days: number; readonly stability: number; readonly recall: number },
): string {
  const exact = (value: number) => sayExact(locale, value);
  return `R(t) = (1 + f × t ÷ S)^−w₂₀ = (1 + ${exact(curve.factor)} × ${days} ÷ ${exact(stability)})^−${exact(-curve.decay)} = ${sayShare(locale, recall)}`;
}

function sayMemory({ locale, t }: DueSayer, answer: ExplainedAnswer): DueReason {
  const number = (value: number) => sayDecimal(locale, value);
  const { memoryBefore: before, memoryAfter } = answer;
  const after = {
    stability: number(memoryAfter.stability),
    difficulty: number(memoryAfter.difficulty),
  };
  const text =
    before === null
      ? t("memoryMade", after)
      : t("memoryMoved", {
          ...after,
          stabilityBefore: number(before.stability),
          difficultyBefore: number(before.difficulty),
        });
  return { key: "memory", text };
}

function sayStep({ t, info }: DueSayer, { wait, isAsNow }: CauseOf<"step">): DueReason[] {
  const span = saySpan(info);
  const length =
    "delaySeconds" in wait ? span.ofSeconds(wait.delaySeconds) : span.ofDays(wait.intervalDays);
  const text = t(`step_${wait.state}`, { step: wait.step + 1, wait: length });
  const fuzz = mostFuzz(wait);
  return [
    { key: "step", text },
    ...(fuzz > 0
      ? [{ key: "fuzz", text: t("stepFuzz", { fuzz: info("seconds", { amount: fuzz }) }) }]
      : []),
    ...(isAsNow ? [] : [{ key: "otherwise", text: t("stepOtherwise") }]),
  ];
}

function mostFuzz(wait: StepWait): number {
  return "mostFuzzSeconds" in wait ? wait.mostFuzzSeconds : 0;
}

function saySetDue(sayer: DueSayer, cause: CauseOf<"setDue">, wait: DueWait): DueReason[] {
  const { locale, t } = sayer;
  const { madeForRetention, intervalDays: days } = cause;
  const due = "dueDay" in wait.due ? dateOf(sayer, wait.due.dueDay) : "";
  const set = { key: "setDue", text: t("setDue", { date: dateOf(sayer, cause.day), due }) };
  const { stability } = wait.memory;
  if (madeForRetention === null) {
    const ideal = sayIdeal(sayer, stability, wait.idealDays);
    const retention = sayShare(locale, sayer.desiredRetention);
    const text = t("setDueKept", { retention, ideal: sayDecimal(locale, wait.idealDays) });
    return [set, { ...ideal, text }];
  }
  const retention = sayShare(locale, madeForRetention);
  const text = t("setDueMade", { retention, days, stability: sayDecimal(locale, stability) });
  return [set, { key: "made", text }];
}

function sayThen(sayer: DueSayer, wait: DueWait): DueReason[] {
  const { locale, t } = sayer;
  const { waitDays: days, recallWhenDue, overdueDays, memory } = wait;
  const formula = recallFormula(sayer, {
    days,
    stability: memory.stability,
    recall: recallWhenDue,
  });
  const recall = sayShare(locale, recallWhenDue);
  const when = {
    key: "when",
    text: t(overdueDays > 0 ? "wasDue" : "whenDue", { recall }),
    formula,
  };
  const late = { days: overdueDays, recall: sayShare(locale, wait.recallNow) };
  return [
    ...(days > 0 ? [when] : []),
    ...(overdueDays > 0 ? [{ key: "overdue", text: t("overdue", late) }] : []),
  ];
}

function dateOf({ locale, tag }: DueSayer, day: Day): string {
  return sayDay(locale, { day: "numeric", month: "long", year: "numeric" }, tag)(dayToIso(day));
}
