import type { ReactNode } from "react";
import css from "./stat.module.css";

/** Numbers that stand side by side, each above its name; `small` ones where there is less room. */
export function Stats(props: { readonly children: ReactNode; readonly small?: boolean }) {
  return (
    <dl className={props.small ? `${css.stats} ${css.small}` : css.stats}>{props.children}</dl>
  );
}

/** One of the numbers. A `still` one has nothing to tell today and steps back. */
export function Stat(props: {
  readonly value: ReactNode;
  readonly name: ReactNode;
  readonly still?: boolean;
}) {
  return (
    <div className={props.still ? `${css.stat} ${css.still}` : css.stat}>
      <dt>{props.name}</dt>
      <dd>{props.value}</dd>
    </div>
  );
}
