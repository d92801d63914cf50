import type { RemovedText } from "#lib/store/removed-texts";
import { TextTitle } from "#ui/text-title";
import type { Locale } from "#words/messages";
import { htmlLang } from "#words/messages";
import { translator } from "#words/translator";
import css from "./removed-texts.module.css";
import { RestoreForm } from "./restore-form.tsx";

/** Texts lately taken back, each with the way to have it again. */
export function RemovedTexts(props: {
  readonly locale: Locale;
  readonly zone: string;
  readonly texts: readonly RemovedText[];
}) {
  const t = translator(props.locale, "today");
  const date = new Intl.DateTimeFormat(htmlLang[props.locale], {
    day: "numeric",
    month: "long",
    timeZone: props.zone,
  });
  if (props.texts.length === 0) return null;
  return (
    <section className={css.removed}>
      <h2>{t("removed")}</h2>
      <p className="quiet">{t("removedText")}</p>
      <ul className={css.list}>
        {props.texts.map(({ id, title, removedAt }) => (
          <li key={id}>
            <div className={css.text}>
              <span className={css.title}>
                <TextTitle title={title} />
              </span>
              <span className={css.when}>{t("removedOn", { date: date.format(removedAt) })}</span>
            </div>
            <RestoreForm textId={id} title={title} />
          </li>
        ))}
      </ul>
    </section>
  );
}
