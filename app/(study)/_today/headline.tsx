import type { QueueCounts } from "#lib/memory/schedule/queue";
import { minutesFor, type StudyPace } from "#lib/progress/study-pace";
import { Stat, Stats } from "#ui/stat";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import css from "./headline.module.css";
import { StartButton } from "./start-button.tsx";

/** What is due today in words and numbers, how long it takes, and the button that begins it. */
export function Headline(props: {
  readonly locale: Locale;
  readonly counts: QueueCounts;
  readonly tomorrow: QueueCounts;
  readonly pace: StudyPace;
  readonly studiedCards: number;
}) {
  const t = translator(props.locale, "today");
  const count = total(props.counts);
  const tomorrow = t("tomorrow", { count: total(props.tomorrow) });
  if (count === 0) return <Done {...props} tomorrow={tomorrow} />;
  const { pace } = props;
  const minutes = t("minutes", { minutes: minutesFor(count, pace) });
  const seconds = Math.round(pace.secondsPerCard);
  return (
    <header className={css.headline}>
      <h1>{t("due", { count })}</h1>
      <p className="quiet">
        {t("estimate", {
          pace: t(pace.own ? "pace" : "paceDefault", { minutes, seconds }),
          tomorrow,
        })}
      </p>
      <div className={css.begin}>
        <Stats>
          {(["new", "learning", "review"] as const).map((state) => (
            <Stat
              key={state}
              name={t(state)}
              value={props.counts[state]}
              still={props.counts[state] === 0}
            />
          ))}
        </Stats>
        <StartButton href="/review">
          {t("start")}
          <kbd className={css.key}>{t("space")}</kbd>
        </StartButton>
      </div>
    </header>
  );
}

function Done(props: {
  readonly locale: Locale;
  readonly studiedCards: number;
  readonly tomorrow: string;
}) {
  const t = translator(props.locale, "today");
  const studied = props.studiedCards > 0;
  return (
    <header className={css.headline}>
      <h1>{t(studied ? "doneForToday" : "nothingDue")}</h1>
      <p className="quiet">
        {studied
          ? t("estimate", {
              pace: t("doneText", { count: props.studiedCards }),
              tomorrow: props.tomorrow,
            })
          : props.tomorrow}
      </p>
    </header>
  );
}

function total(counts: QueueCounts): number {
  return counts.new + counts.learning + counts.review;
}
