"use client";

import {
  type FormEvent,
  type KeyboardEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
} from "react";
import { useTranslations } from "use-intl";
import { Button } from "./button.tsx";
import { KeyCap } from "./key-cap.tsx";
import css from "./note-editor.module.css";
import { NoteFields } from "./note-editor-fields.tsx";
import { useHeldKeys } from "./use-held-keys.tsx";
import { type Editing, type NoteKeeper, useNoteEditor } from "./use-note-editor.tsx";

/** Opens the editor on the note of a card. */
export interface NoteEditorHandle {
  readonly open: (cardId: string) => void;
}

/** Edits what a card is made of, in a dialog over it. While it is open nothing else on the page hears keys; what cannot be saved stays as it was typed. */
export function NoteEditor(
  props: NoteKeeper & {
    readonly ref: Ref<NoteEditorHandle>;
    /** After the browser gave the focus back. */
    readonly onClosed?: () => void;
  },
) {
  const t = useTranslations("editNote");
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const editor = useNoteEditor(props, () => dialog.current?.close());
  const { work } = editor;
  const open = (cardId: string) => {
    if (dialog.current?.open) return;
    dialog.current?.showModal();
    void editor.open(cardId);
  };
  useImperativeHandle(props.ref, () => ({ open }));
  const fault = work.step === "editing" ? work.fault : null;
  const isSaving = work.step === "editing" && work.isSaving;
  const keys = useHeldKeys(isSaving);
  useEffect(() => {
    const field = dialog.current?.querySelector<HTMLElement>("[aria-invalid]");
    if (fault === null || !field) return;
    field.focus();
    // What is wrong with it stands below it.
    field.closest("div, fieldset")?.scrollIntoView({ block: "nearest" });
  }, [fault]);
  const kind = work.step === "editing" ? work.form.kind : null;
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      aria-labelledby={titleId}
      aria-busy={isSaving}
      onKeyDownCapture={keys.hold}
      onClose={() => {
        editor.closed();
        props.onClosed?.();
        keys.release();
      }}
      onCancel={(event) => {
        event.preventDefault();
        editor.leave();
      }}
    >
      <h2 id={titleId} className={css.title}>
        {kind === null ? t("edit") : t(`title_${kind}`)}
      </h2>
      {work.step === "editing" ? (
        <EditorForm work={work} editor={editor} />
      ) : (
        <>
          <p role="status">
            {work.step === "unread" && t("notRead")}
            {work.step === "notThere" && t("notThere")}
            {work.step === "reading" && t("reading")}
          </p>
          <div className={css.buttons}>
            <Button onClick={editor.leave}>{t("close")}</Button>
          </div>
        </>
      )}
    </dialog>
  );
}

interface FormProps {
  readonly work: Editing;
  readonly editor: ReturnType<typeof useNoteEditor>;
}

function EditorForm({ work, editor }: FormProps) {
  const t = useTranslations("editNote");
  const { fault, form } = work;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void editor.save();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void editor.save();
  };
  return (
    <form onSubmit={submit} onKeyDown={press} noValidate className={css.form}>
      <div className={css.fields}>
        <NoteFields work={work} change={editor.change} />
      </div>
      <p className={css.note}>
        {t("allCards")}{" "}
        <a
          href={form.kind === "term" ? `/terms?term=${form.termId}` : `/texts/${form.textId}/pairs`}
          target="_blank"
          rel="noreferrer"
        >
          {t(form.kind === "term" ? "glossary" : "desk")}{" "}
          <span className="visually-hidden">{t("newTab")}</span>
        </a>
      </p>
      {fault?.field === "note" && (
        <p role="alert" className={css.fault}>
          {fault.type === "unreachable" ? t("unreachable") : t(`fault_${fault.type}`)}
        </p>
      )}
      {work.isLeaving ? <Leaving editor={editor} /> : <Saving work={work} editor={editor} />}
    </form>
  );
}

function Saving({ work, editor }: FormProps) {
  const t = useTranslations("editNote");
  return (
    <div className={css.buttons}>
      <Button onClick={editor.leave}>{t("cancel")}</Button>
      {/* It keeps the focus: pressed again while saving, it does nothing. */}
      <Button
        type="submit"
        look="main"
        aria-disabled={work.isSaving}
        aria-keyshortcuts="Control+Enter"
      >
        {work.isSaving ? t("saving") : t("save")} <KeyCap>Ctrl+Enter</KeyCap>
      </Button>
      <span role="status" className="visually-hidden">
        {work.isSaving && t("saving")}
      </span>
    </div>
  );
}

function Leaving({ editor }: Pick<FormProps, "editor">) {
  const t = useTranslations("editNote");
  return (
    <div className={css.buttons} role="alert">
      <p className={css.asked}>{t("leaving")}</p>
      <Button autoFocus onClick={() => editor.change({ isLeaving: false })}>
        {t("stay")}
      </Button>
      <Button look="danger" onClick={editor.leave}>
        {t("leave")}
      </Button>
    </div>
  );
}
