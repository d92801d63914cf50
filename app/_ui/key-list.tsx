"use client";

import { Fragment, type ReactNode, type Ref, useId } from "react";
import { Button } from "./button.tsx";
import css from "./key-list.module.css";

/** What some keys do; each of `keys` alone does it, unless written as a chord ("Ctrl+Z"). */
export interface KeyRow {
  readonly keys: readonly string[];
  readonly does: string;
}

/** All keys of a screen, in a dialog that Escape closes. Open it with `showModal`. */
export function KeyList(props: {
  readonly ref: Ref<HTMLDialogElement>;
  readonly title: string;
  readonly columns: readonly [keys: string, does: string];
  readonly rows: readonly KeyRow[];
  readonly close: string;
  readonly children?: ReactNode;
}) {
  const titleId = useId();
  return (
    <dialog ref={props.ref} className={css.dialog} aria-labelledby={titleId}>
      <form method="dialog">
        {/* Above the table: the dialog opens where its first button is. */}
        <div className={css.head}>
          <h2 id={titleId} className={css.title}>
            {props.title}
          </h2>
          <Button type="submit">{props.close}</Button>
        </div>
        <table className={css.table}>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{props.columns[0]}</th>
              <th scope="col">{props.columns[1]}</th>
            </tr>
          </thead>
          <tbody>
            {props.rows.map(({ keys, does }) => (
              <tr key={does}>
                <th scope="row">
                  {keys.map((key, index) => (
                    <Fragment key={key}>
                      {index > 0 && " "}
                      <kbd>{key}</kbd>
                    </Fragment>
                  ))}
                </th>
                <td>{does}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {props.children}
      </form>
    </dialog>
  );
}
