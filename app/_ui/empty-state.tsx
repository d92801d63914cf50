import type { ReactNode } from "react";
import css from "./empty-state.module.css";

/** Nothing here yet: says why, and teaches the next step. */
export function EmptyState(props: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <section className={css.empty}>
      <h2 className={css.title}>{props.title}</h2>
      {props.children}
      {props.action && <div className={css.action}>{props.action}</div>}
    </section>
  );
}
