"use client";

import { useTranslations } from "use-intl";
import { Button } from "./button.tsx";
import { KeyCap } from "./key-cap.tsx";
import css from "./reference-tools.module.css";

/** A reference that was made of the answer, or that it was compared with; `withdrawn`: and taken back. */
export interface AcceptedReference {
  readonly id: string;
  readonly withdrawn: boolean;
}

/** What can be done to the reference: the answer becomes one, or is one no more; or the pair is mended at the desk, in a tab of its own. */
export function ReferenceTools(props: {
  readonly canAccept: boolean;
  readonly accepted: AcceptedReference | null;
  /** The accepted reference that the answer was compared with; null: the text's own. */
  readonly usedId: string | null;
  readonly failed: boolean;
  readonly deskHref: string | null;
  /** The key that accepts, if any. */
  readonly shortcut?: string;
  readonly onAccept: () => void;
  readonly onWithdraw: (referenceId: string) => void;
}) {
  const t = useTranslations("graded");
  const { accepted, usedId, shortcut } = props;
  const standing = accepted !== null && !accepted.withdrawn ? accepted.id : null;
  return (
    <div className={css.tools}>
      {(standing !== null || props.canAccept) && (
        // One button, so that the focus stays on it.
        <Button
          aria-keyshortcuts={standing === null ? shortcut : undefined}
          onClick={() => (standing === null ? props.onAccept() : props.onWithdraw(standing))}
        >
          {t(standing === null ? "accept" : "acceptUndo")}{" "}
          {standing === null && shortcut && <KeyCap>{shortcut}</KeyCap>}
        </Button>
      )}
      {accepted === null && usedId !== null && (
        <Button look="quiet" onClick={() => props.onWithdraw(usedId)}>
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
        {props.failed && t("acceptFailed")}
      </p>
    </div>
  );
}
