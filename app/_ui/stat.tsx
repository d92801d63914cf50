import type { ReactNode } from "react";
import css from "./stat.module.css";

/** Numbers that stand side by side, each above its name. */
export function Stats({ children }: { readonly children: ReactNode }) {
  return <dl className={css.stats}>{children}</dl>;
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
