"use client";

import { type FormEvent, type RefObject, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { parseTags, tagBounds } from "#lib/cards/parse-tags";
import { Button } from "#ui/button";
import { Dialog, DialogButtons } from "#ui/dialog";
import { Field } from "#ui/field";
import type { BulkRequest } from "./bulk-request.ts";

/** Asks for tags that are put on the notes of all chosen cards, or taken off them. */
export function TagDialog(props: {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly known: readonly string[];
  readonly onAct: (request: BulkRequest) => void;
}) {
  const t = useTranslations("cardList");
  const notes = useTranslations("editNote");
  const id = useId();
  const [typed, setTyped] = useState("");
  const [isAsked, setAsked] = useState(false);
  const parsed = parseTags(typed);
  const isEmpty = parsed.ok && parsed.value.length === 0;
  const fault = () => {
    if (isEmpty) return t("tagsEmpty");
    if (parsed.ok) return null;
    const { most, longest } = tagBounds;
    return t(`refused_${parsed.error.type}`, { most, longest });
  };
  const close = () => props.ref.current?.close();
  const act = (type: "addTags" | "removeTags") => {
    setAsked(true);
    if (!parsed.ok || isEmpty) return;
    close();
    props.onAct({ type, typed });
    setTyped("");
    setAsked(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act("addTags");
  };
  return (
    <Dialog ref={props.ref} title={t("tagsTitle")}>
      <form onSubmit={submit} noValidate>
        <Field
          name="bulk-tags"
          label={notes("tags")}
          hint={notes("tagsHint")}
          error={isAsked && fault()}
        >
          {(input) => (
            <input
              {...input}
              value={typed}
              list={`${id}-known`}
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <datalist id={`${id}-known`}>
          {props.known.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <DialogButtons>
          <Button onClick={close}>{notes("cancel")}</Button>
          <Button onClick={() => act("removeTags")}>{t("removeTags")}</Button>
          <Button type="submit" look="main">
            {t("addTags")}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
