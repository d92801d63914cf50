import type { ReactNode } from "react";
import { leechTag } from "#lib/cards/parse-tags";
import { type Day, dayToIso } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { FlagMark } from "#ui/flag-mark";
import { saySpan } from "#ui/say-span";
import { TagList } from "#ui/tag-list";
import { htmlLang, type Locale } from "#words/messages";
import { sayDay } from "#words/say-day";
import { sayNumber, sayShare } from "#words/say-number";
import { translator } from "#words/translator";
import css from "./facts.module.css";
import { flagName } from "./flag-name.ts";
import type { CardPageData } from "./load-card.ts";
import { stateText } from "./state-text.ts";

interface Props {
  readonly locale: Locale;
  readonly zone: string;
  readonly data: CardPageData;
}

/** What is known of the card, by the names Anki has for it. */
export function Facts(props: Props) {
  const { locale, data } = props;
  const t = translator(locale, "cardInfo");
  const rows: (readonly [string, ReactNode])[] = [
    [t("state"), stateText(locale, { ...data.card, isKnown: data.isKnown }, data)],
    [t("flag"), <Flag key="flag" locale={locale} flag={data.card.flag} />],
    [t("tags"), <TagList key="tags" tags={tagsOf(data)} none={t("none")} />],
    ...dateRows(props),
    ...memoryRows(props),
    ...effortRows(props),
  ];
  return (
    <section>
      <h2>{t("facts")}</h2>
      <dl className={css.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Flag({ locale, flag }: { readonly locale: Locale; readonly flag: number }) {
  const name = flagName(locale, flag);
  return flag === 0 ? <span className="quiet">{name}</span> : <FlagMark flag={flag} name={name} />;
}

/** That the card is a leech stands among them, as in Anki. */
function tagsOf({ card, tags }: CardPageData): readonly string[] {
  return card.isLeech ? [...tags, leechTag] : tags;
}

function dateRows({ locale, zone, data }: Props): [string, ReactNode][] {
  const t = translator(locale, "cardInfo");
  // Learner days, as the reasons and the curve have them: an answer after midnight is of the day before.
  const on = (day: Day | undefined) =>
    day === undefined ? t("none") : mediumDay(locale, day, data.tag);
  const days = answersOf(data).map(({ day }) => day);
  return [
    [t("added"), on(dayOf(data.card.createdAt, data.calendar))],
    [t("firstReview"), on(days[0])],
    [t("latestReview"), on(days.at(-1))],
    [t("due"), dueText(locale, zone, data)],
  ];
}

function dueText(locale: Locale, zone: string, { explanation, tag }: CardPageData): string {
  const t = translator(locale, "cardInfo");
  const { wait } = explanation;
  if (wait === null) return t("none");
  if ("dueAt" in wait.due) {
    const options = { dateStyle: "medium", timeStyle: "short", timeZone: zone } as const;
    return new Intl.DateTimeFormat(tag ?? htmlLang[locale], options).format(wait.due.dueAt);
  }
  const date = mediumDay(locale, wait.due.dueDay, tag);
  const { overdueDays: days } = wait;
  return days === 0 ? date : t("dueOverdue", { date, days });
}

function memoryRows({ locale, data }: Props): [string, ReactNode][] {
  const t = translator(locale, "cardInfo");
  const { wait } = data.explanation;
  const { state } = data.card;
  const span = saySpan(t);
  const interval = state.state === "review" ? span.ofDays(state.intervalDays) : t("none");
  return [
    [t("interval"), interval],
    [t("stability"), wait === null ? t("none") : span.ofStability(wait.memory.stability)],
    [t("difficulty"), wait === null ? t("none") : t("ofTen", { value: wait.memory.difficulty })],
    [t("retrievability"), wait === null ? t("none") : sayShare(locale, wait.recallNow)],
  ];
}

function effortRows({ locale, data }: Props): [string, ReactNode][] {
  const t = translator(locale, "cardInfo");
  const span = saySpan(t);
  const answers = answersOf(data);
  const { state } = data.card;
  const totalMs = answers.reduce((sum, { event }) => sum + event.durationMs, 0);
  const seconds = totalMs / 1000;
  const none = answers.length === 0;
  return [
    [t("reviews"), sayNumber(locale, answers.length)],
    [t("lapses"), sayNumber(locale, state.state === "new" ? 0 : state.lapses)],
    [t("averageTime"), none ? t("none") : span.ofSeconds(seconds / answers.length)],
    [t("totalTime"), none ? t("none") : span.ofSeconds(seconds)],
  ];
}

/** Those that stand. */
function answersOf({ history }: CardPageData) {
  return history.flatMap(({ event, day, takenBackAt }) =>
    event.kind === "answer" && takenBackAt === null ? [{ event, day }] : [],
  );
}

function mediumDay(locale: Locale, day: Day, tag: string | undefined): string {
  return sayDay(locale, { dateStyle: "medium" }, tag)(dayToIso(day));
}
