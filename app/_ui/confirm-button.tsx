"use client";

import { type ReactNode, useId, useRef } from "react";
import { Button } from "./button.tsx";
import css from "./confirm-button.module.css";

/** A button that asks before it acts, in a dialog of its own: Escape and the first button leave everything as it is. */
export function ConfirmButton(props: {
  readonly label: ReactNode;
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly confirm: ReactNode;
  readonly cancel: ReactNode;
  readonly pending?: boolean;
  readonly onConfirm: () => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const close = () => dialog.current?.close();
  const confirm = () => {
    close();
    props.onConfirm();
  };
  return (
    <>
      <Button look="quiet" disabled={props.pending} onClick={() => dialog.current?.showModal()}>
        {props.label}
      </Button>
      <dialog ref={dialog} className={css.dialog} aria-labelledby={titleId}>
        <h2 id={titleId} className={css.title}>
          {props.title}
        </h2>
        {props.children}
        <div className={css.buttons}>
          <Button onClick={close}>{props.cancel}</Button>
          <Button look="danger" onClick={confirm}>
            {props.confirm}
          </Button>
        </div>
      </dialog>
    </>
  );
}
