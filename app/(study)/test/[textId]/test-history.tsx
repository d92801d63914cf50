import Link from "next/link";
import { screenContext } from "#lib/auth/screen-context";
import type { TestLine } from "#lib/store/attempt";
import { htmlLang } from "#words/messages";
import { sayShare } from "#words/say-number";
import { translator } from "#words/translator";
import css from "./test-history.module.css";

/** The tests of a text, the latest first; each opens. */
export async function TestHistory(props: {
  readonly textId: string;
  readonly tests: readonly TestLine[];
}) {
  const { locale, zone } = await screenContext();
  const t = translator(locale, "selfTest");
  const format = { dateStyle: "medium", timeStyle: "short", timeZone: zone } as const;
  const dates = new Intl.DateTimeFormat(htmlLang[locale], format);
  return (
    <div className={css.history}>
      <h2 id="history">{t("history")}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its box is scrolled by keyboard. */}
      <section className={css.scroll} aria-labelledby="history" tabIndex={0}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t("when")}</th>
              <th scope="col">{t("score")}</th>
              <th scope="col">{t("answered")}</th>
              <th scope="col">{t("skipped")}</th>
              <th scope="col">{t("time")}</th>
            </tr>
          </thead>
          <tbody>
            {props.tests.map((test) => (
              <tr key={test.testId}>
                <th scope="row">
                  <Link href={`/test/${props.textId}?sitting=${test.testId}`} prefetch={false}>
                    {dates.format(test.at)}
                  </Link>
                </th>
                <td>{test.score === null ? "–" : sayShare(locale, round(test.score))}</td>
                <td>{test.answered}</td>
                <td>{test.skipped}</td>
                <td>{t("minutes", { minutes: Math.round(test.durationMs / 60_000) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

/** Whole percents: a tenth of one says nothing. */
function round(score: number): number {
  return Math.round(score * 100) / 100;
}
