"use client";

import { useTranslations } from "use-intl";
import { noticeCodes } from "#lib/language/parse/warning";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import type { DraftFile } from "./draft-file.ts";
import type { LinePlace } from "./line-places.ts";
import css from "./reading.module.css";
import { FailedNotice, Refused } from "./refused.tsx";
import { useLate } from "./use-late.ts";
import type { Preview, ReadView } from "./use-preview.ts";
import { WorkBar } from "./work-bar.tsx";

/** A talk is read sooner: its bar would only flash. */
export const barAfterMs = 400;

/** How the reading goes: on its way, refused, failed, stopped, or read. */
export function Reading(props: {
  readonly preview: Preview;
  readonly files: readonly DraftFile[];
  readonly onShowPlace: (place: LinePlace) => void;
  readonly onStop: () => void;
  readonly onRetry: () => void;
}) {
  const t = useTranslations("import");
  const { answer, isPending, isStopped, progress } = props.preview;
  const isLate = useLate(isPending, barAfterMs);
  return (
    <>
      <div className={css.status}>
        {isLate ? (
          <WorkBar of="reading" progress={progress} onCancel={props.onStop} />
        ) : (
          <p aria-live="polite">
            {!isPending && !isStopped && answer.type === "read" && sumUp(t, answer)}
          </p>
        )}
      </div>
      {isStopped && (
        <Notice tone="info" title={t("readingStopped")}>
          <p>{t("readingStoppedText")}</p>
          <Button onClick={props.onRetry}>{t("readAnew")}</Button>
        </Notice>
      )}
      {answer.type === "refused" && !isPending && (
        <Refused {...answer} files={props.files} onShowPlace={props.onShowPlace} />
      )}
      {answer.type === "failed" && !isPending && (
        <FailedNotice code={answer.code} title={t("failedTitle")} onRetry={props.onRetry} />
      )}
    </>
  );
}

function sumUp(
  t: ReturnType<typeof useTranslations<"import">>,
  { view, found }: { view: ReadView; found: Extract<Preview["answer"], { type: "read" }>["found"] },
) {
  const counts = {
    pairs: view.pairs.length,
    doubts: view.warnings.filter(({ code }) => !noticeCodes.has(code)).length,
  };
  const read = t("pairsRead", counts);
  return found === null ? read : `${read} · ${t("termsFound", { terms: found.terms.length })}`;
}
