import type { ReactNode } from "react";
import css from "./notice.module.css";

const signs = { error: "✕", doubt: "!", done: "✓", info: "i" } as const;

/** Says what happened, what is safe and what to do. An error is announced at once, the rest when the reader pauses. */
export function Notice(props: {
  readonly tone: keyof typeof signs;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div
      className={`${css.notice} ${css[props.tone]}`}
      role={props.tone === "error" ? "alert" : "status"}
    >
      <span className={css.sign} aria-hidden="true">
        {signs[props.tone]}
      </span>
      <div>
        {props.title && <p className={css.title}>{props.title}</p>}
        {props.children}
      </div>
    </div>
  );
}
