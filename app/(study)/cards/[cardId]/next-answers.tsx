import { ratings } from "#lib/memory/schedule/card-state";
import type { ExplainedAnswer } from "#lib/memory/sync/explain-answer";
import { saySpan } from "#ui/say-span";
import type { Locale } from "#words/messages";
import { sayDecimal } from "#words/say-number";
import { translator } from "#words/translator";
import type { CardPageData } from "./load-card.ts";
import css from "./next-answers.module.css";

/** What each answer would do now. */
export function NextAnswers({
  locale,
  data,
}: {
  readonly locale: Locale;
  readonly data: CardPageData;
}) {
  const t = translator(locale, "dueReasons");
  const info = translator(locale, "cardInfo");
  const span = saySpan(info);
  const { next } = data.explanation;
  return (
    <section>
      <h2>{t("next")}</h2>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t("rating")}</th>
            <th scope="col">{t("comesBack")}</th>
            <th scope="col">{t("stabilityAfter")}</th>
            <th scope="col">{t("difficultyAfter")}</th>
          </tr>
        </thead>
        <tbody>
          {ratings.map((rating) => (
            <tr key={rating}>
              <th scope="row">{info(rating)}</th>
              <td>{waitOf(locale, next[rating])}</td>
              <td>{span.ofStability(next[rating].memoryAfter.stability)}</td>
              <td>{sayDecimal(locale, next[rating].memoryAfter.difficulty)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.hint}>{t("nextText")}</p>
    </section>
  );
}

function waitOf(locale: Locale, { now, range }: ExplainedAnswer): string {
  const span = saySpan(translator(locale, "cardInfo"));
  if ("delaySeconds" in now) return span.ofSeconds(now.delaySeconds);
  if (range === null || range.lower === range.upper) return span.ofDays(now.intervalDays);
  return translator(locale, "dueReasons")("rangeOf", { from: range.lower, to: range.upper });
}
