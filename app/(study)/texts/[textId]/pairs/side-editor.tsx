"use client";

import {
  type FocusEvent,
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useRef,
  useState,
} from "react";
import { useTranslations } from "use-intl";
import type { Lang } from "#lib/language/text/unit";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import css from "./side-editor.module.css";

/** What a row can hold; nobody writes a longer sentence. */
const longest = 20_000;

/** Where a side is written anew. Enter saves, unless an input method is composing; Escape leaves it as it was. */
export function SideEditor(props: {
  readonly lang: Lang;
  readonly text: string;
  readonly label: string;
  readonly onSave: (text: string) => void;
  /** The learner went elsewhere; what was written is not lost. */
  readonly onLeave: (text: string) => void;
  readonly onCancel: () => void;
}) {
  const t = useTranslations("pairs");
  const [text, setText] = useState(props.text);
  const field = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const isEmpty = text.trim() === "";
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: "nearest" });
    field.current?.setSelectionRange(props.text.length, props.text.length);
  }, [props.text]);
  const save = () => {
    if (isEmpty || text === props.text) props.onCancel();
    else props.onSave(text);
  };
  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // 229: some input methods report only this while they compose.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    if (event.key === "Escape") props.onCancel();
    else save();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  const blur = (event: FocusEvent<HTMLFormElement>) => {
    // Another window or tab takes the focus only for a while.
    const isInside = event.currentTarget.contains(event.relatedTarget);
    if (isInside || !document.hasFocus() || isEmpty || text === props.text) return;
    props.onLeave(text);
  };
  return (
    <form ref={form} className={css.editor} data-own-keys onBlur={blur} onSubmit={submit}>
      <textarea
        ref={field}
        lang={props.lang}
        aria-label={props.label}
        className={`reading ${css.field}`}
        value={text}
        rows={3}
        maxLength={longest}
        spellCheck={false}
        onKeyDown={press}
        onChange={(event) => setText(event.target.value)}
      />
      {isEmpty && props.text !== "" && <p className={css.hint}>{t("emptyEdit")}</p>}
      <div className={css.buttons}>
        <Button type="submit" disabled={isEmpty} aria-keyshortcuts="Enter">
          {t("save")} <KeyCap>Enter</KeyCap>
        </Button>
        <Button look="quiet" onClick={props.onCancel} aria-keyshortcuts="Escape">
          {t("cancel")} <KeyCap>Esc</KeyCap>
        </Button>
      </div>
    </form>
  );
}
