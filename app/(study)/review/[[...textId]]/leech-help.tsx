"use client";

import { type ReactNode, type Ref, useId, useImperativeHandle, useRef } from "react";
import { useTranslations } from "use-intl";
import type { LeechHelp as Help } from "#lib/cards/confusable-help";
import type { NoteEdit, NoteEditFault } from "#lib/cards/note-edit";
import { Button, ButtonLink } from "#ui/button";
import { ConfusablePanel } from "#ui/confusable-panel";
import css from "./leech-help.module.css";
import { type LeechWork, useLeechHelp } from "./use-leech-help.ts";

/** Opens the help with a card. */
export interface LeechHelpHandle {
  readonly open: (cardId: string) => void;
}

interface Props {
  readonly ref: Ref<LeechHelpHandle>;
  readonly learnerId: string;
  readonly save: (edit: NoteEdit) => Promise<NoteEditFault | null>;
  readonly leaveOut: (cardIds: readonly string[]) => void;
  readonly onEdit: (cardId: string) => void;
}

/** A leech beside its twin, in a dialog over the card. It is read when it is opened; while it is open nothing else on the page hears keys. */
export function LeechHelp(props: Props) {
  const t = useTranslations("leech");
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const leech = useLeechHelp(props);
  const { work } = leech;
  const open = (cardId: string) => {
    if (!dialog.current?.open) dialog.current?.showModal();
    void leech.open(cardId);
  };
  const close = () => dialog.current?.close();
  useImperativeHandle(props.ref, () => ({ open }));
  const edit = (cardId: string) => {
    close();
    props.onEdit(cardId);
  };
  return (
    <dialog ref={dialog} className={css.dialog} aria-labelledby={titleId} onClose={leech.closed}>
      <div className={css.head}>
        <h2 id={titleId} className={css.title}>
          {work?.step === "read" ? <Title help={work.help} /> : t("title")}
        </h2>
        <Button onClick={close}>{t("close")}</Button>
      </div>
      {work?.step === "read" ? (
        <Found {...{ work, leech, edit }} />
      ) : (
        work && <NotRead work={work} retry={open} />
      )}
    </dialog>
  );
}

function Title({ help: { own } }: { readonly help: Help }): ReactNode {
  const t = useTranslations("leech");
  if (own.term === null) return t("title");
  const { source, sourceLang } = own.term;
  const card = (chunks: ReactNode) => (
    <span lang={sourceLang} className="reading">
      {chunks}
    </span>
  );
  return t.rich("titleOf", { name: source, card });
}

function NotRead(props: {
  readonly work: Exclude<LeechWork, { step: "read" }>;
  readonly retry: (cardId: string) => void;
}) {
  const t = useTranslations("leech");
  const { step, cardId } = props.work;
  return (
    <>
      <p role="status">{t(step)}</p>
      {step === "unread" && <Button onClick={() => props.retry(cardId)}>{t("retry")}</Button>}
    </>
  );
}

function Found(props: {
  readonly work: Extract<LeechWork, { step: "read" }>;
  readonly leech: ReturnType<typeof useLeechHelp>;
  readonly edit: (cardId: string) => void;
}) {
  const t = useTranslations("leech");
  const { leech, edit } = props;
  const { help, told } = props.work;
  const { cardId, isAway } = help.own;
  return (
    <>
      <ConfusablePanel
        help={help}
        onShowIn={(unitId) => void leech.showIn(cardId, unitId)}
        twinActs={(twin) =>
          !twin.isAway && (
            <Button onClick={() => void leech.away(twin.cardId, "tomorrow")}>{t("bury")}</Button>
          )
        }
      />
      <h3 className={css.heading}>{t("whatToDo")}</h3>
      <div role="status" className={css.told}>
        {told && t(told.type)}{" "}
        {told?.groupId != null && (
          <Button onClick={() => void leech.undo(told.groupId ?? "")}>{t("undo")}</Button>
        )}
      </div>
      <div className={css.buttons}>
        <Button onClick={() => edit(cardId)}>{t("edit")}</Button>
        {!isAway && <Button onClick={() => void leech.away(cardId, "told")}>{t("suspend")}</Button>}
        <ButtonLink href="/study?tag=leech" prefetch={false}>
          {t("study")}
        </ButtonLink>
      </div>
    </>
  );
}
