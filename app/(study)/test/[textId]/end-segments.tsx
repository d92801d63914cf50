"use client";

import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { worstFirst } from "#lib/progress/score-test";
import { FoldedDifferences } from "#ui/folded-differences";
import { useScreenLocale } from "#ui/use-screen-locale";
import { sayShare } from "#words/say-number";
import type { Attempt } from "./attempt.ts";
import css from "./end-side.module.css";
import type { PlannedSegment, SittingMaterial } from "./material.ts";
import type { SittingState } from "./sitting-state.ts";

/** Every segment of the sitting, the worst first; each opens on its differences. */
export function EndSegments(props: {
  readonly material: SittingMaterial;
  readonly state: SittingState;
}) {
  const t = useTranslations("selfTest");
  const { material, state } = props;
  const planned = new Map(state.plan.map((segment) => [segment.unitId, segment]));
  return (
    <section className={css.part} aria-labelledby="by-segment">
      <h3 id="by-segment" className={css.heading}>
        {t("bySegment")}
      </h3>
      <ol className={css.segments}>
        {worstFirst(state.attempts).map((attempt) => (
          <li key={attempt.id}>
            <Segment
              material={material}
              attempt={attempt}
              planned={planned.get(attempt.unitId) ?? null}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Segment(props: {
  readonly material: SittingMaterial;
  readonly attempt: Attempt;
  readonly planned: PlannedSegment | null;
}) {
  const t = useTranslations("selfTest");
  const words = useTranslations("sitting");
  const { material, attempt, planned } = props;
  const { langs, textId } = material;
  const [open, setOpen] = useState(false);
  const index = planned?.index ?? null;
  return (
    <>
      <p className={css.line}>
        {index === null ? (
          <span className="quiet">{words("gone")}</span>
        ) : (
          <Link href={`/texts/${textId}#unit-${index}`} prefetch={false}>
            {words("segment", { unit: index })}
          </Link>
        )}
        <Outcome attempt={attempt} before={material.earlier.units[attempt.unitId] ?? null} />
      </p>
      <p lang={langs.asked} className={`reading ${css.prompt}`}>
        {planned?.prompt}
      </p>
      {attempt.typedText.trim() !== "" && planned !== null ? (
        <FoldedDifferences
          lang={langs.answer}
          typed={attempt.typedText}
          reference={planned.reference}
          folding={{ open, onToggle: setOpen }}
        />
      ) : (
        <p className={css.note}>
          {t.rich("referenceIs", {
            text: planned?.reference ?? "",
            reference: (chunks) => <span lang={langs.answer}>{chunks}</span>,
          })}
        </p>
      )}
    </>
  );
}

function Outcome({
  attempt,
  before,
}: {
  readonly attempt: Attempt;
  readonly before: number | null;
}) {
  const t = useTranslations("selfTest");
  const names = useTranslations("review");
  const locale = useScreenLocale();
  const percent = (score: number) => sayShare(locale, Math.round(score * 100) / 100);
  return (
    <span className={css.outcome}>
      {attempt.hints > 0 && <span className="quiet">{t("withHint")}</span>}
      {before !== null && (
        <span className="quiet">{t("scoreBefore", { score: percent(before) })}</span>
      )}
      {attempt.rating === null ? (
        <span>{t("wasSkipped")}</span>
      ) : (
        <>
          <span className={css[attempt.rating]}>{names(attempt.rating)}</span>
          <strong>{percent(attempt.score)}</strong>
        </>
      )}
    </span>
  );
}
