import type { ReactNode } from "react";
import css from "./panel.module.css";

/** One statistic under its name. A `wide` one takes the whole width of the page. */
export function Panel(props: {
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <section className={props.wide ? `${css.panel} ${css.wide}` : css.panel}>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}
