"use client";

import { type ReactNode, type RefObject, useId } from "react";
import css from "./dialog.module.css";

/** A dialog over the page, named by its title. `ref` opens and closes it; Escape closes it too. */
export function Dialog(props: {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly title: ReactNode;
  readonly onClose?: () => void;
  readonly children: ReactNode;
}) {
  const titleId = useId();
  return (
    <dialog
      ref={props.ref}
      className={css.dialog}
      aria-labelledby={titleId}
      onClose={props.onClose}
    >
      <h2 id={titleId} className={css.title}>
        {props.title}
      </h2>
      {props.children}
    </dialog>
  );
}

/** The ways out of a dialog, the one that changes nothing first. */
export function DialogButtons({ children }: { readonly children: ReactNode }) {
  return <div className={css.buttons}>{children}</div>;
}
