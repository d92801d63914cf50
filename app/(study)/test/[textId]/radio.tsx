import type { ReactNode } from "react";
import css from "./start-side.module.css";

/** One of several answers, with what it means below it. */
export function Radio(props: {
  readonly name: string;
  readonly value: string;
  readonly label: ReactNode;
  readonly checked?: boolean;
  readonly hint?: ReactNode;
}) {
  const { name, value, hint } = props;
  const hintId = `${name}-${value}-hint`;
  return (
    <div className={css.radio}>
      <label>
        <input
          type="radio"
          name={name}
          value={value}
          defaultChecked={props.checked}
          aria-describedby={hint ? hintId : undefined}
        />
        {props.label}
      </label>
      {hint && (
        <div id={hintId} className={css.hint}>
          {hint}
        </div>
      )}
    </div>
  );
}
