"use client";

import { useTranslations } from "use-intl";
import type { Grade, GradeReason } from "#lib/language/grade/grade";
import type { Lang } from "#lib/language/text/unit";
import { suggestAfterHints } from "#lib/progress/self-test";
import css from "./graded-side.module.css";
import { SayReason } from "./say-reason.tsx";
import { type SittingState, suggestedNow } from "./sitting-state.ts";

/** The suggested rating, and why. */
export function Suggestion(props: {
  readonly grade: Grade;
  readonly lang: Lang;
  readonly state: SittingState;
}) {
  const t = useTranslations("sitting");
  const names = useTranslations("review");
  const { grade, lang, state } = props;
  const suggested = suggestedNow(state) ?? grade.rating;
  const isLowered = suggestAfterHints(grade.rating, state.hints) !== grade.rating;
  const isAccepted = state.accepted !== null && !state.accepted.withdrawn;
  return (
    <div>
      <h3 className={css.suggested}>{t("suggestion", { rating: names(suggested) })}</h3>
      <ul className={css.list}>
        {isAccepted && <li>{t("acceptedReason")}</li>}
        {isLowered && <li>{t("loweredByHint")}</li>}
        <Reasons grade={grade} lang={lang} />
      </ul>
    </div>
  );
}

/** Each reason once, weightiest first. Terms have their own list above: here they are counted. */
function Reasons({ grade, lang }: { readonly grade: Grade; readonly lang: Lang }) {
  const t = useTranslations("sitting");
  const amiss = grade.reasons.filter(isOfTerm);
  const told = grade.reasons.filter((reason) => !isOfTerm(reason) || reason === amiss[0]);
  return told.map((reason) => (
    <li key={`${reason.code} ${Object.values(reason.params).join(" ")}`}>
      {isOfTerm(reason) && amiss.length > 1 ? (
        t("termsAmiss", { count: amiss.length })
      ) : (
        <SayReason reason={reason} lang={lang} />
      )}
    </li>
  ));
}

function isOfTerm({ code }: GradeReason): boolean {
  return code === "termWrong" || code === "termMissing";
}
