"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { studyHref } from "#actions/study-href";
import { sessionCounts } from "#lib/memory/sync/session";
import type { StudySitting } from "./material.ts";
import type { ReviewState } from "./review-state.ts";
import css from "./study-line.module.css";

/** Which custom study this is, whether it changes the schedule, and the way to another choice. */
export function StudyLine(props: {
  readonly study: StudySitting;
  readonly session: ReviewState["session"];
}) {
  const t = useTranslations("customStudy");
  const { choice } = props.study;
  const { new: fresh, learning, review } = sessionCounts(props.session);
  const left = fresh + learning + review;
  return (
    <p className={css.line}>
      <strong>{t("sittingOf", { what: t(`kind_${choice.kind}`) })}</strong>{" "}
      <span>{t(choice.reschedules ? "changes" : "stays")}</span>{" "}
      {!choice.reschedules && left > 0 && (
        <span className={css.left}>{t("left", { count: left })}</span>
      )}
      <Link href={studyHref(choice)} prefetch={false}>
        {t("change")}
      </Link>
    </p>
  );
}
