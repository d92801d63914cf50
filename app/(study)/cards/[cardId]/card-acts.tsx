"use client";

import { type RefObject, useRef } from "react";
import { useTranslations } from "use-intl";
import { readNote } from "#actions/notes";
import type { Calendar } from "#lib/memory/time/day";
import { ActLine } from "#ui/act-line";
import { Button } from "#ui/button";
import { DueDialog, type DueDialogHandle } from "#ui/due-dialog";
import { KeyCap } from "#ui/key-cap";
import { NoteEditor, type NoteEditorHandle } from "#ui/note-editor";
import type { Keys } from "#ui/use-keys";
import type { ActRequest } from "./act-request.ts";
import css from "./card-acts.module.css";
import { FlagMenu, type FlagMenuHandle } from "./flag-menu.tsx";
import { useCardActs } from "./use-card-acts.ts";
import { useSayTold } from "./use-say-told.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

interface Props {
  readonly cardId: string;
  readonly learnerId: string;
  readonly calendar: Calendar;
  readonly flag: number;
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
  const edit = useTranslations("editNote")("edit");
  const acts = useCardActs(props);
  const sayTold = useSayTold();
  const { act, told } = acts;
  const due = useRef<DueDialogHandle>(null);
  const flags = useRef<FlagMenuHandle>(null);
  const editor = useRef<NoteEditorHandle>(null);
  const openEditor = () => editor.current?.open(props.cardId);
  usePageKeys(props, acts, { due, flags, openEditor });
  return (
    <section className={css.acts} aria-label={t("acts")}>
      <div className={css.buttons}>
        <Button aria-keyshortcuts="E" onClick={openEditor}>
          {edit} <KeyCap>E</KeyCap>
        </Button>
        <SetAside {...props} act={act} />
        <Button aria-keyshortcuts="Control+Shift+D" onClick={() => due.current?.open()}>
          {t("setDueDate")} <KeyCap>Ctrl+Shift+D</KeyCap>
        </Button>
        <FlagMenu ref={flags} flag={props.flag} onChoose={(flag) => act({ type: "flag", flag })} />
        {!props.isNew && (
          <Button aria-keyshortcuts="Control+Alt+N" onClick={() => act({ type: "reset" })}>
            {t("reset")} <KeyCap>Ctrl+Alt+N</KeyCap>
          </Button>
        )}
      </div>
      <DueDialog
        ref={due}
        calendar={props.calendar}
        onSet={(_, wish) => act({ type: "setDue", wish })}
      />
      <NoteEditor ref={editor} load={readNote} save={acts.save} />
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

/** The keys of the review, where they mean something here. */
function usePageKeys(
  props: Props,
  { act, undo }: ReturnType<typeof useCardActs>,
  reach: {
    readonly due: RefObject<DueDialogHandle | null>;
    readonly flags: RefObject<FlagMenuHandle | null>;
    readonly openEditor: () => void;
  },
): void {
  const keys: Keys = {
    e: reach.openEditor,
    "*": () => reach.flags.current?.open(),
    "-": () => act({ type: props.isBuried ? "unbury" : "bury" }),
    "=": () => act({ type: "buryNote" }),
    "@": () => act({ type: props.isSuspended ? "unsuspend" : "suspend" }),
    "!": () => act({ type: props.isNoteSuspended ? "unsuspendNote" : "suspendNote" }),
  };
  const flagChords = [0, 1, 2, 3, 4, 5, 6, 7].map((flag) => {
    const wanted = flag === props.flag ? 0 : flag;
    return [`ctrl+${flag}`, () => act({ type: "flag", flag: wanted })] as const;
  });
  useUndoKeys(undo, keys, {
    ...Object.fromEntries(flagChords),
    "ctrl+shift+d": () => reach.due.current?.open(),
    "ctrl+alt+n": () => act({ type: "reset" }),
  });
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
