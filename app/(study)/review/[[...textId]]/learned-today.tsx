"use client";

import { useTranslations } from "use-intl";
import { learnedTerms, passagesRight } from "./end-of-day.ts";
import css from "./learned-today.module.css";
import type { DaySoFar } from "./material.ts";
import type { ReviewState } from "./review-state.ts";

/** More names than this are a number. */
const mostNames = 12;

/** The terms that passed learning today, and how the sentences went. Nothing where there is nothing of either. */
export function LearnedToday(props: { readonly state: ReviewState; readonly day: DaySoFar }) {
  const t = useTranslations("customStudy");
  const { state, day } = props;
  const terms = learnedTerms(state, day);
  const { right, all } = passagesRight(state, day);
  if (terms.length === 0 && all === 0) return null;
  return (
    <section className={css.learned}>
      <h3 className={css.title}>{t("learned")}</h3>
      {terms.length > 0 && (
        <ul className={css.terms}>
          {terms.slice(0, mostNames).map(({ noteId, name }) => (
            <li key={noteId} lang={name.lang} className="reading">
              {name.text}
            </li>
          ))}
          {terms.length > mostNames && (
            <li className="quiet">{t("learnedMore", { count: terms.length - mostNames })}</li>
          )}
        </ul>
      )}
      {all > 0 && <p>{t("passages", { right, all })}</p>}
    </section>
  );
}
