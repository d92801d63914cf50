"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Lang } from "#lib/language/text/unit";
import { MarkedWording } from "#ui/marked-wording";
import type { PlannedSegment, TestSegment } from "./material.ts";
import css from "./question-side.module.css";
import type { TestSetup } from "./test-address.ts";

/** A segment: where it stands, who says it, how it counts, and what is to be translated; below it the field or the answer. */
export function QuestionSide(props: {
  readonly planned: PlannedSegment;
  readonly segment: TestSegment | undefined;
  readonly setup: TestSetup | null;
  readonly langs: { readonly asked: Lang; readonly answer: Lang };
  readonly isGraded: boolean;
  readonly children: ReactNode;
}) {
  const t = useTranslations("sitting");
  const { planned, segment, langs } = props;
  const text = segment?.prompt ?? planned.prompt;
  const marks = (props.isGraded ? (segment?.terms ?? []) : []).flatMap(({ places }, at) =>
    places.map((place) => ({ ...place, label: `${at + 1}`, look: "term" })),
  );
  return (
    <article className={css.card} aria-label={t(`question_${langs.answer}`)}>
      <p className={css.place}>
        <span>{planned.index === null ? t("gone") : t("segment", { unit: planned.index })}</span>
        {planned.speaker !== null && <span lang={langs.asked}>{planned.speaker}</span>}
        <Counts planned={planned} setup={props.setup} />
      </p>
      <h2 className={css.kind}>{t(`question_${langs.answer}`)}</h2>
      <MarkedWording lang={langs.asked} text={text} marks={marks} />
      {props.children}
    </article>
  );
}

function Counts(props: { readonly planned: PlannedSegment; readonly setup: TestSetup | null }) {
  const t = useTranslations("sitting");
  const { practice } = props.planned;
  if (props.setup?.countsAs !== "review")
    return <span className={css.counts}>{t("practice")}</span>;
  return (
    <span className={css.counts}>
      {practice === null ? t("review") : t(`practice_${practice}`)}
    </span>
  );
}
