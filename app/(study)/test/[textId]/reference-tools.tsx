"use client";

import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import css from "./graded-side.module.css";
import { isAcceptable, type SittingControl } from "./use-sitting.ts";

/** What can be done to the reference: the answer becomes one, or is one no more; or the pair is mended at the desk, in a tab of its own. */
export function ReferenceTools(props: {
  readonly control: SittingControl;
  readonly deskHref: string | null;
  /** The accepted reference that the answer was compared with; null: the text's own. */
  readonly usedId: string | null;
}) {
  const t = useTranslations("sitting");
  const { control, usedId } = props;
  const { accepted } = control.state;
  const standing = accepted !== null && !accepted.withdrawn ? accepted.id : null;
  return (
    <div className={css.tools}>
      {isAcceptable(control.state) && (
        <Button aria-keyshortcuts="A" onClick={() => void control.accept()}>
          {t("accept")} <KeyCap>A</KeyCap>
        </Button>
      )}
      {standing === null && usedId !== null && accepted === null && (
        <Button look="quiet" onClick={() => void control.withdraw(usedId)}>
          {t("withdraw")}
        </Button>
      )}
      {props.deskHref !== null && (
        <a href={props.deskHref} target="_blank" rel="noreferrer" className={css.desk}>
          {t("wrongReference")} <span className="visually-hidden">{t("newTab")}</span>
          <span aria-hidden="true">↗</span>
        </a>
      )}
      <p role="status" className={css.told}>
        {accepted !== null && t(accepted.withdrawn ? "withdrawn" : "accepted")}
        {control.referenceFailed && t("acceptFailed")}
      </p>
      {standing !== null && (
        <Button look="quiet" onClick={() => void control.withdraw(standing)}>
          {t("acceptUndo")}
        </Button>
      )}
    </div>
  );
}
