"use client";

import { type ReactNode, useRef } from "react";
import { Button } from "./button.tsx";
import { Dialog, DialogButtons } from "./dialog.tsx";

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
      <Dialog ref={dialog} title={props.title}>
        {props.children}
        <DialogButtons>
          <Button onClick={close}>{props.cancel}</Button>
          <Button look="danger" onClick={confirm}>
            {props.confirm}
          </Button>
        </DialogButtons>
      </Dialog>
    </>
  );
}
