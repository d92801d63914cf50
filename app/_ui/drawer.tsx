"use client";

import { type ReactNode, type Ref, useImperativeHandle, useRef } from "react";
import css from "./drawer.module.css";

/** Lets the opener hand the focus over. */
export interface DrawerHandle {
  readonly focus: () => void;
}

/**
 * A panel over the lower part of the window, beside which the page stays in reach: not modal, nothing behind it moves.
 * With `beside` it stands in its place on the page where the window is wide enough.
 * Whoever opens it closes it on Escape and takes the focus back.
 */
export function Drawer(props: {
  readonly headingId: string;
  readonly close: string;
  readonly onClose: () => void;
  readonly handle?: Ref<DrawerHandle>;
  readonly beside?: boolean;
  readonly children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useImperativeHandle(props.handle, () => ({ focus: () => dialog.current?.focus() }), []);
  return (
    <dialog
      ref={dialog}
      open
      tabIndex={-1}
      aria-labelledby={props.headingId}
      className={props.beside ? `${css.drawer} ${css.beside}` : css.drawer}
    >
      <button type="button" className={css.close} aria-label={props.close} onClick={props.onClose}>
        <span aria-hidden="true">✕</span>
      </button>
      {props.children}
    </dialog>
  );
}
