"use client";

import { useTranslations } from "use-intl";
import type { Refusal } from "#lib/language/parse/refuse";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import { sayRefusal } from "#words/say-warning";
import css from "./reading.module.css";
import type { Preview } from "./use-preview.ts";

/** How the reading goes: on its way, refused, failed, or read. */
export function Reading(
  props: Preview & {
    readonly onShowLine: (line: number) => void;
    readonly onRetry: () => void;
  },
) {
  const t = useTranslations("import");
  const { answer, pending } = props;
  return (
    <>
      <p className={css.status} aria-live="polite">
        {pending && t("reading")}
        {!pending && answer.type === "read" && <ReadStatus {...answer} />}
      </p>
      {answer.type === "refused" && !pending && (
        <Refused refusal={answer.refusal} onShowLine={props.onShowLine} />
      )}
      {answer.type === "read" && answer.found === "failed" && !pending && (
        <Notice tone="error" title={t("failedTitle")}>
          <p>{t("failedText")}</p>
          <Button onClick={props.onRetry}>{t("retry")}</Button>
        </Notice>
      )}
    </>
  );
}

function ReadStatus({ view, found }: Extract<Preview["answer"], { type: "read" }>) {
  const t = useTranslations("import");
  const counts = { pairs: view.pairs.length, doubts: view.warnings.length };
  if (found === null) return `${t("pairsRead", counts)} · ${t("finding")}`;
  if (found === "failed") return t("pairsRead", counts);
  return `${t("pairsRead", counts)} · ${t("termsFound", { terms: found.terms.length })}`;
}

/** Why nothing can be saved: the line, what was expected, what to do. What was pasted stays. */
export function Refused(props: {
  readonly refusal: Refusal;
  readonly onShowLine: (line: number) => void;
}) {
  const t = useTranslations("import");
  const say = useTranslations("refusals");
  const { refusal } = props;
  return (
    <Notice tone="error" title={t("refused", { line: refusal.line })}>
      <p>{sayRefusal(say, refusal)}</p>
      <p className="quiet">{t("kept")}</p>
      {refusal.line > 0 && (
        <Button onClick={() => props.onShowLine(refusal.line)}>
          {t("showLine", { line: refusal.line })}
        </Button>
      )}
    </Notice>
  );
}
