import type { Act } from "#lib/memory/schedule/act";
import type { Outcome } from "#lib/memory/schedule/card-state";
import { type HistoryEntry, memoryOf } from "#lib/memory/sync/explain-history";
import type { CardEvent } from "#lib/memory/sync/fold-card";
import { type Day, dayToIso } from "#lib/memory/time/day";
import { saySpan } from "#ui/say-span";
import { htmlLang, type Locale } from "#words/messages";
import { sayDay } from "#words/say-day";
import { sayDecimal, sayShare } from "#words/say-number";
import { translator } from "#words/translator";
import { flagName } from "./flag-name.ts";

/** One answer or act in words; "" where a column says nothing of it. */
export interface HistoryLine {
  readonly id: string;
  readonly when: string;
  readonly kind: string;
  readonly what: string;
  readonly interval: string;
  readonly recall: string;
  readonly stability: string;
  readonly difficulty: string;
  readonly time: string;
  /** That it was taken back, and when; null: it stands. */
  readonly takenBack: string | null;
  /** By which an act that stands is taken back; null for answers, and for what many cards got at once, new days or evidence: that is taken back together. */
  readonly groupId: string | null;
}

type Entry = HistoryEntry<CardEvent>;

interface Saying {
  readonly locale: Locale;
  readonly tag: string;
}

/** A card's log in words, in its order. `zone`: the learner's of now; `tag`: whose dates. */
export function historyLines(
  locale: Locale,
  { zone, tag = htmlLang[locale] }: { readonly zone: string; readonly tag?: string | undefined },
  history: readonly Entry[],
): HistoryLine[] {
  const t = translator(locale, "cardInfo");
  const instant = { dateStyle: "medium", timeStyle: "short", timeZone: zone } as const;
  const when = new Intl.DateTimeFormat(tag, instant);
  const date = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone: zone });
  return history.map((entry) => {
    const { event, takenBackAt } = entry;
    return {
      ...{ id: event.id, when: when.format(event.answeredAt) },
      kind: kindOf(locale, entry),
      what: whatOf({ locale, tag }, event),
      ...numbersOf(locale, entry),
      takenBack: takenBackAt && t("takenBack", { date: date.format(takenBackAt) }),
      groupId: takenBackAt === null ? groupOf(event) : null,
    };
  });
}

function groupOf(event: Entry["event"]): string | null {
  if (event.kind !== "act") return null;
  // Evidence goes with the translation it was found in.
  const isOfMany = event.act.type === "reschedule" || event.act.type === "evidence";
  return isOfMany ? null : event.groupId;
}

function kindOf(locale: Locale, { event, before }: Entry): string {
  const t = translator(locale, "cardInfo");
  if (event.kind === "answer") return t(`kind_${before.state}`);
  const { type } = event.act;
  if (type === "evidence") return translator(locale, "credit")("kind");
  return t(type === "reschedule" || type === "cram" ? `kind_${type}` : "kind_act");
}

function whatOf({ locale, tag }: Saying, event: Entry["event"]): string {
  const t = translator(locale, "cardInfo");
  if (event.kind === "act") return actText({ locale, tag }, event.act);
  const leech = event.outcome.leech === undefined ? "" : ` · ${t("madeLeech")}`;
  return `${t(event.rating)}${leech}`;
}

function actText({ locale, tag }: Saying, act: Act): string {
  const t = translator(locale, "cardInfo");
  const date = (day: Day) => sayDay(locale, { dateStyle: "medium" }, tag)(dayToIso(day));
  switch (act.type) {
    case "bury":
      return t("act_bury", { date: date(act.untilDay) });
    case "flag":
      return t("act_flag", { flag: flagName(locale, act.flag) });
    case "setDue":
    case "reschedule":
      return t(`act_${act.type}`, { date: date(act.dueDay) });
    case "unbury":
    case "suspend":
    case "unsuspend":
    case "reset":
      return t(`act_${act.type}`);
    case "cram":
      return t("act_cram", { rating: t(act.rating) });
    case "evidence": {
      const used = translator(locale, "credit");
      return `${used(`used_${act.verdict}`)} · ${used(act.counts ? "counted" : "notCounted")}`;
    }
  }
}

function numbersOf(
  locale: Locale,
  { event, recallThen, before, after, takenBackAt }: Entry,
): Pick<HistoryLine, "interval" | "recall" | "stability" | "difficulty" | "time"> {
  const span = saySpan(translator(locale, "cardInfo"));
  const memory = before === after || takenBackAt !== null ? null : memoryOf(after);
  const isAsked = event.kind === "answer" || event.act.type === "evidence";
  const durationMs = durationOf(event);
  return {
    interval: intervalOf(event, span),
    recall: isAsked && recallThen !== null ? sayShare(locale, recallThen) : "",
    stability: memory === null ? "" : span.ofStability(memory.stability),
    difficulty: memory === null ? "" : sayDecimal(locale, memory.difficulty),
    time: durationMs === null ? "" : span.ofSeconds(durationMs / 1000),
  };
}

function durationOf(event: Entry["event"]): number | null {
  if (event.kind === "answer") return event.durationMs;
  return event.act.type === "cram" ? event.act.durationMs : null;
}

function intervalOf(event: Entry["event"], span: ReturnType<typeof saySpan>): string {
  if (event.kind === "answer") return waitOf(event.outcome, span);
  const { act } = event;
  return "intervalDays" in act ? span.ofDays(act.intervalDays) : "";
}

function waitOf(outcome: Outcome, span: ReturnType<typeof saySpan>): string {
  if ("delaySeconds" in outcome) return span.ofSeconds(outcome.delaySeconds);
  return span.ofDays(outcome.intervalDays);
}
