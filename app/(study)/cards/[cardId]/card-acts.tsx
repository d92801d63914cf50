"use client";

import { useTranslations } from "use-intl";
import type { Day } from "#lib/memory/time/day";
import { ActLine } from "#ui/act-line";
import { Button } from "#ui/button";
import { ConfirmButton } from "#ui/confirm-button";
import { KeyCap } from "#ui/key-cap";
import type { ActRequest } from "./act-request.ts";
import css from "./card-acts.module.css";
import { DueDialog } from "./due-dialog.tsx";
import { FlagMenu } from "./flag-menu.tsx";
import { useCardActs } from "./use-card-acts.ts";
import { useSayTold } from "./use-say-told.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

interface Props {
  readonly cardId: string;
  readonly today: Day;
  readonly flag: number;
  /** Answers that count for its schedule. */
  readonly reviews: number;
  readonly isNew: boolean;
  readonly isSuspended: boolean;
  readonly isBuried: boolean;
  /** Cards of its note, itself among them. */
  readonly noteCards: number;
  readonly isNoteSuspended: boolean;
}

/** What can be done to the card besides answering it, each with a way back. */
export function CardActs(props: Props) {
  const t = useTranslations("cardPage");
  const acts = useCardActs(props.cardId);
  const sayTold = useSayTold();
  const { act, told } = acts;
  useUndoKeys(acts.undo, {
    "-": () => act({ type: props.isBuried ? "unbury" : "bury" }),
    "=": () => act({ type: "buryNote" }),
    "@": () => act({ type: props.isSuspended ? "unsuspend" : "suspend" }),
    "!": () => act({ type: props.isNoteSuspended ? "unsuspendNote" : "suspendNote" }),
  });
  return (
    <section className={css.acts} aria-label={t("acts")}>
      <div className={css.buttons}>
        <SetAside {...props} act={act} />
        <DueDialog today={props.today} onSet={(wish) => act({ type: "setDue", wish })} />
        <FlagMenu flag={props.flag} onChoose={(flag) => act({ type: "flag", flag })} />
        {!props.isNew && (
          <ConfirmButton
            label={t("reset")}
            title={t("resetTitle")}
            confirm={t("resetConfirm")}
            cancel={t("cancel")}
            pending={acts.isPending}
            onConfirm={() => act({ type: "reset" })}
          >
            <p>{t("resetText", { reviews: props.reviews })}</p>
          </ConfirmButton>
        )}
      </div>
      {(told !== null || acts.isPending) && (
        <ActLine
          isRefused={!acts.isPending && told?.kind === "refused"}
          canUndo={acts.canUndo && !acts.isPending}
          canRedo={null}
          onUndo={acts.undo}
          onRedo={() => undefined}
        >
          {acts.isPending || told === null ? t("saving") : sayTold(told)}
        </ActLine>
      )}
    </section>
  );
}

/** Away for a day or until further notice: the card, or its whole note where there is more of it. */
function SetAside(props: Props & { readonly act: (request: ActRequest) => void }) {
  const { act, isBuried, isSuspended, isNoteSuspended } = props;
  const isSingle = props.noteCards === 1;
  const suspend = isSuspended ? "unsuspend" : "suspend";
  const suspendNote = isNoteSuspended ? "unsuspendNote" : "suspendNote";
  return (
    <>
      {(isBuried || !isSuspended) && (
        <ActButton act={act} type={isBuried ? "unbury" : "bury"} cap="-" />
      )}
      {!isSingle && !isNoteSuspended && <ActButton act={act} type="buryNote" cap="=" />}
      <ActButton act={act} type={suspend} cap="@" />
      {!isSingle && <ActButton act={act} type={suspendNote} cap="!" />}
    </>
  );
}

type PlainAct = Exclude<ActRequest["type"], "flag" | "setDue" | "reset">;

function ActButton(props: {
  readonly act: (request: ActRequest) => void;
  readonly type: PlainAct;
  readonly cap: string;
}) {
  const t = useTranslations("cardPage");
  const { act, type, cap } = props;
  return (
    <Button aria-keyshortcuts={cap} onClick={() => act({ type })}>
      {t(type)} <KeyCap>{cap}</KeyCap>
    </Button>
  );
}
