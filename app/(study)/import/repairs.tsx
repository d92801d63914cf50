"use client";

import { useTranslations } from "use-intl";
import type { Repair } from "#lib/language/align/doctor/repair";
import { Button } from "#ui/button";
import { RepairItem } from "./repair-item.tsx";
import css from "./repairs.module.css";
import { useMore } from "./use-more.ts";
import type { ReadView } from "./use-preview.ts";

type Wishes = Readonly<Record<string, boolean>>;

interface Props {
  readonly view: ReadView;
  /** By the id of a repair: true, it is wanted; false, it is not. */
  readonly wishes: Wishes;
  readonly onDecide: (wishes: Wishes) => void;
  readonly onShowLine: (line: number) => void;
}

/** What was mended because it is certain, and what might be: each can be decided by the learner. */
export function Repairs(props: Props) {
  const t = useTranslations("import");
  const { repairs } = props.view;
  const certain = repairs.filter(({ isCertain }) => isCertain);
  const proposed = repairs.filter(({ isCertain }) => !isCertain);
  const decideAll = (isWanted: boolean) =>
    props.onDecide(Object.fromEntries(proposed.map(({ id }) => [id, isWanted])));
  return (
    <>
      {proposed.length > 0 && (
        <section className={css.repairs}>
          <h3>{t("proposed", { count: proposed.length })}</h3>
          <p className="quiet">{t("proposedText")}</p>
          {proposed.length > 1 && (
            <div className={css.buttons}>
              <Button onClick={() => decideAll(true)}>{t("doAll")}</Button>
              <Button onClick={() => decideAll(false)}>{t("leaveAll")}</Button>
            </div>
          )}
          <RepairList {...props} repairs={proposed} />
        </section>
      )}
      {certain.length > 0 && (
        <section className={css.repairs}>
          <h3>{t("mended", { count: certain.length })}</h3>
          <p className="quiet">{t("mendedText")}</p>
          <RepairList {...props} repairs={certain} />
        </section>
      )}
    </>
  );
}

function RepairList(props: Props & { readonly repairs: readonly Repair[] }) {
  const t = useTranslations("import");
  const { repairs, ...rest } = props;
  const { shown, isCut, next, isLastStep, showMore } = useMore(repairs, 5, 50);
  return (
    <>
      <ul className={css.list}>
        {shown.map((repair) => (
          <li key={repair.id} className={css.item}>
            <RepairItem {...rest} repair={repair} wish={props.wishes[repair.id] ?? null} />
          </li>
        ))}
      </ul>
      {isCut && (
        <Button onClick={showMore}>
          {isLastStep ? t("showAll", { count: repairs.length }) : t("showMore", { count: next })}
        </Button>
      )}
    </>
  );
}
