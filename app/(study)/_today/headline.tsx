import Link from "next/link";
import type { Limits } from "#lib/memory/schedule/day-room";
import type { HeldBack } from "#lib/memory/schedule/held-back";
import type { QueueCounts } from "#lib/memory/schedule/queue";
import { type CardPace, minutesLeft, secondsLeft } from "#lib/progress/time-left";
import { ButtonLink } from "#ui/button";
import { Stat, Stats } from "#ui/stat";
import type { Locale } from "#words/messages";
import { translator } from "#words/translator";
import css from "./headline.module.css";
import { limitWords, waitingWords } from "./limit-words.ts";
import { StartButton } from "./start-button.tsx";

interface HeadlineProps {
  readonly locale: Locale;
  readonly counts: QueueCounts;
  readonly held: HeldBack;
  readonly todayOnly: Limits | null;
  readonly tomorrow: QueueCounts;
  readonly pace: CardPace;
  readonly studiedCards: number;
}

/** What is due today in words and numbers, how long it takes, and the button that begins it. */
export function Headline(props: HeadlineProps) {
  const t = translator(props.locale, "today");
  const count = total(props.counts);
  if (count === 0) return <Done {...props} />;
  const tomorrow = t("tomorrow", { count: total(props.tomorrow) });
  const { pace } = props;
  const minutes = t("minutes", { minutes: minutesLeft(props.counts, pace) });
  const seconds = Math.round(secondsLeft(props.counts, pace) / count);
  return (
    <header className={css.headline}>
      <h1>{t("due", { count })}</h1>
      <p className="quiet">
        {t("estimate", {
          pace: t(pace.own ? "pace" : "paceDefault", { minutes, seconds }),
          tomorrow,
        })}
      </p>
      <KeptOut {...props} isDone={false} />
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
        <div className={css.ways}>
          <CustomStudy locale={props.locale} />
          <StartButton href="/review">
            {t("start")}
            <kbd className={css.key}>{t("space")}</kbd>
          </StartButton>
        </div>
      </div>
    </header>
  );
}

function CustomStudy({ locale }: { readonly locale: Locale }) {
  return <ButtonLink href="/study">{translator(locale, "customStudy")("open")}</ButtonLink>;
}

function Done(props: HeadlineProps) {
  const t = translator(props.locale, "today");
  const studied = props.studiedCards > 0;
  const tomorrow = t("tomorrow", { count: total(props.tomorrow) });
  return (
    <header className={css.headline}>
      <h1>{t(studied ? "doneForToday" : "nothingDue")}</h1>
      <p className="quiet">
        {studied
          ? t("estimate", { pace: t("doneText", { count: props.studiedCards }), tomorrow })
          : tomorrow}
      </p>
      <KeptOut {...props} isDone={true} />
      <p>
        <CustomStudy locale={props.locale} />
      </p>
    </header>
  );
}

/** What keeps cards out of today, and the way to change the limits. */
function KeptOut(props: HeadlineProps & { readonly isDone: boolean }) {
  const { locale } = props;
  const t = translator(locale, "today");
  const limits = limitWords(locale, props);
  const waiting = waitingWords(locale, props);
  return (
    <>
      {limits.length > 0 && (
        <p className="quiet">
          {limits.join(locale === "zh" ? "" : " ")}{" "}
          <Link href="/settings/presets#texts">{t("toLimits")}</Link>
        </p>
      )}
      {waiting !== null && <p className="quiet">{waiting}</p>}
    </>
  );
}

function total(counts: QueueCounts): number {
  return counts.new + counts.learning + counts.review;
}
