"use client";

import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import { WordingDifferences } from "#ui/wording-differences";
import type { ReviewCard } from "./material.ts";
import type { Grading } from "./use-grading.ts";

/** A typed translation whose key is not here (yet): compared word by word meanwhile. The learner may rate it all the same. */
export function UngradedSide(props: {
  readonly card: ReviewCard;
  readonly typed: string;
  readonly check: { readonly type: "waiting" | "gone" };
  readonly grading: Grading;
}) {
  const t = useTranslations("graded");
  const { card, typed, check, grading } = props;
  const { lang, texts } = card.face.expected;
  const names = { typed: t("youWrote"), reference: t("reference") };
  const { failed, retry } = grading.keys;
  return (
    <>
      <WordingDifferences {...{ lang, typed, names }} reference={texts[0] ?? ""} />
      {check.type === "waiting" && !failed && <p className="quiet">{t("comparing")}</p>}
      {check.type === "waiting" && failed && (
        <Notice tone="doubt" title={t("notCompared")}>
          <p>{t("notComparedText")}</p>
          <Button onClick={retry}>{t("retry")}</Button>
        </Notice>
      )}
      {check.type === "gone" && <p className="quiet">{t("notComparedGone")}</p>}
    </>
  );
}
