import { Stat, Stats } from "#ui/stat";
import type { Locale } from "#words/messages";
import { sayNumber, sayShare } from "#words/say-number";
import { translator } from "#words/translator";
import type { ProgressData } from "./load-progress.ts";
import { Panel } from "./panel.tsx";

/** Cards, minutes and the share of Again, today. */
export function TodayPanel({
  locale,
  data,
}: {
  readonly locale: Locale;
  readonly data: ProgressData;
}) {
  const t = translator(locale, "progress");
  const { cards, seconds, passedShare } = data.ofToday;
  const minutes = Math.round(seconds / 60);
  return (
    <Panel title={t("today")}>
      {passedShare === null ? (
        <p className="quiet">{t("todayNone")}</p>
      ) : (
        <Stats>
          <Stat name={t("todayCards", { count: cards })} value={sayNumber(locale, cards)} />
          <Stat name={t("todayMinutes", { count: minutes })} value={sayNumber(locale, minutes)} />
          <Stat name={t("todayAgain")} value={sayShare(locale, 1 - passedShare)} />
        </Stats>
      )}
    </Panel>
  );
}
