import type { IntervalRange } from "#lib/memory/sync/explain-answer";
import { sayDecimal, sayExact, sayShare } from "#words/say-number";
import type { DueReason, DueSayer } from "./due-reason.tsx";

/** An interval that was chosen, and where it came from. `range` null: now a step would be chosen. */
export interface ChosenInterval {
  readonly stability: number;
  readonly range: IntervalRange | null;
  readonly lastIntervalDays: number | null;
  readonly intervalDays: number;
  readonly isAsNow: boolean;
  /** The due day in words. */
  readonly date: string;
}

/** From memory to day: until when recall holds, the days that fuzz leaves, and the one of them that was chosen. */
export function sayInterval(sayer: DueSayer, chosen: ChosenInterval): DueReason[] {
  const { range } = chosen;
  if (range === null) return [sayChoice(sayer, chosen)];
  return [
    sayIdeal(sayer, chosen.stability, range.idealDays),
    ...sayRange(sayer, chosen, range),
    sayChoice(sayer, chosen),
  ];
}

/** How long recall holds, with the formula solved for the days. */
export function sayIdeal(sayer: DueSayer, stability: number, idealDays: number): DueReason {
  const { locale, t, desiredRetention, curve } = sayer;
  const number = (value: number) => sayDecimal(locale, value);
  const values = { retention: sayShare(locale, desiredRetention), ideal: number(idealDays) };
  const exact = (value: number) => sayExact(locale, value);
  const formula = `t = S ÷ f × (R^(−1 ÷ w₂₀) − 1) = ${exact(stability)} ÷ ${exact(curve.factor)} × (${exact(desiredRetention)}^(−1 ÷ ${exact(-curve.decay)}) − 1) = ${exact(idealDays)}`;
  return { key: "ideal", text: t("ideal", values), formula };
}

function sayRange(
  { locale, t }: DueSayer,
  { lastIntervalDays }: ChosenInterval,
  { lower, upper, isCapped, raisedBy }: IntervalRange,
): DueReason[] {
  const reasons: DueReason[] = [];
  if (isCapped) reasons.push({ key: "capped", text: t("capped", { upper }) });
  const range = lower === upper ? t("rangeOne", { lower }) : t("range", { lower, upper });
  const raised = raisedBy && t(`raised_${raisedBy}`, { last: lastIntervalDays ?? 0 });
  const text = [range, raised].filter(Boolean).join(locale === "zh" ? "" : " ");
  return [...reasons, { key: "range", text }];
}

function sayChoice(
  { t }: DueSayer,
  { range, intervalDays: days, isAsNow, date }: ChosenInterval,
): DueReason {
  const key = "chosen";
  if (!isAsNow || range === null) return { key, text: t("chosenOtherwise", { days, date }) };
  if (range.lower === range.upper) return { key, text: t("chosenOnly", { date }) };
  if (range.isBalanced) return { key, text: t("chosenBalanced", { days, date }) };
  return { key, text: t("chosenByFuzz", { days, date }) };
}
