"use client";

import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useDueDays } from "#reschedule/due-days-provider";
import { RescheduleHint } from "#reschedule/reschedule-hint";
import { TextTitle } from "#ui/text-title";
import { LimitRow } from "./limit-row.tsx";
import type { TypedLimits } from "./read-limits.ts";
import css from "./text-limits.module.css";

/** A text and what is wished for it. */
export interface TextLine {
  readonly textId: string;
  readonly title: string;
  readonly saved: TypedLimits;
}

interface Props {
  readonly texts: readonly TextLine[];
  readonly today: TypedLimits;
  readonly preset: {
    readonly name: string;
    readonly desiredRetention: string;
    readonly newPerDay: string;
    readonly reviewsPerDay: string;
  };
}

/** What texts have of their own, and what holds for today only. */
export function TextLimits({ texts, today, preset }: Props) {
  const t = useTranslations("textLimits");
  const { leave } = useDueDays();
  const [hasMoved, setHasMoved] = useState(false);
  const onMoved = () => {
    leave();
    setHasMoved(true);
  };
  return (
    <section aria-labelledby="texts" className={css.section}>
      <h2 id="texts">{t("texts")}</h2>
      <p className="quiet">{t("textsHint")}</p>
      <p className="quiet">{t("todayHint")}</p>
      <table className={css.table}>
        <Head />
        <tbody>
          <LimitRow
            {...{ textId: null, saved: today, preset }}
            name={t("allTexts")}
            title={
              <>
                <strong>{t("allTexts")}</strong>
                <span className={css.of}>{t("byPreset", { name: preset.name })}</span>
              </>
            }
          />
          {texts.map(({ textId, title, saved }) => (
            <LimitRow
              key={textId}
              {...{ textId, saved, preset }}
              onMoved={onMoved}
              name={title}
              title={
                <>
                  <TextTitle title={title} />
                  <Link href={`/texts/${textId}/kinds`} prefetch={false} className={css.of}>
                    {t("kinds")}
                  </Link>
                </>
              }
            />
          ))}
        </tbody>
      </table>
      {hasMoved && <RescheduleHint />}
      {texts.length === 0 && <p className="quiet">{t("textsEmpty")}</p>}
    </section>
  );
}

function Head() {
  const t = useTranslations("textLimits");
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {t("text")}
        </th>
        <th scope="col" rowSpan={2}>
          {t("retentionShort")}
        </th>
        <th scope="col" rowSpan={2}>
          {t("newShort")}
        </th>
        <th scope="col" rowSpan={2}>
          {t("reviewsShort")}
        </th>
        <th scope="colgroup" colSpan={2}>
          {t("todayOnly")}
        </th>
        <td rowSpan={2} />
      </tr>
      <tr>
        <th scope="col">{t("new")}</th>
        <th scope="col">{t("reviews")}</th>
      </tr>
    </thead>
  );
}
