"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { Notice } from "#ui/notice";
import css from "./desk-notices.module.css";
import type { Proposal } from "./place-proposals.ts";
import type { DeskControl } from "./use-desk.ts";

interface Props {
  readonly desk: DeskControl;
  readonly doubts: number;
  readonly isExamining: boolean;
  readonly proposals: readonly Proposal[];
  readonly leftCount: number;
  readonly onAcceptCertain: () => void;
  readonly onBringBack: () => void;
}

/** What there is to do on the whole, and what stands in the way of it. */
export function DeskNotices(props: Props) {
  const t = useTranslations("pairs");
  const { desk, doubts, proposals, isExamining } = props;
  const certain = proposals.filter(({ repair }) => repair.isCertain).length;
  const isClear = doubts === 0 && !isExamining;
  return (
    <>
      <p className="quiet">
        {t("lead", { count: desk.rows.length, doubts, proposals: proposals.length })}
        {isExamining && ` · ${t("examining")}`}
      </p>
      {desk.isStale && <Stale />}
      {isClear && !desk.isStale && (
        <Notice tone="done" title={t(desk.latest === null ? "nothingDoubtful" : "nothingLeft")}>
          <p>{t("nothingDoubtfulText")}</p>
        </Notice>
      )}
      {(certain > 1 || props.leftCount > 0) && (
        <div className={css.actions}>
          {certain > 1 && (
            <Button onClick={props.onAcceptCertain}>
              {t("acceptCertain", { count: certain })}
            </Button>
          )}
          {props.leftCount > 0 && (
            <Button look="quiet" onClick={props.onBringBack}>
              {t("bringBack", { count: props.leftCount })}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function Stale() {
  const t = useTranslations("pairs");
  const router = useRouter();
  return (
    <Notice tone="error" title={t("staleTitle")}>
      <p>{t("staleText")}</p>
      <Button onClick={() => router.refresh()}>{t("reload")}</Button>
    </Notice>
  );
}
