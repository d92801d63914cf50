import type { ReactNode } from "react";
import css from "./field.module.css";

/** What an input of a field carries, so that its hint and its error are read with it. */
export interface FieldInput {
  readonly id: string;
  readonly name: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

/** A label, an input, a hint below it and, when it cannot be taken, what to do about it. */
export function Field(props: {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly children: (input: FieldInput) => ReactNode;
}) {
  const { name, label, hint, error } = props;
  const hintId = hint ? `${name}-hint` : undefined;
  const errorId = error ? `${name}-error` : undefined;
  const described = [errorId, hintId].filter(Boolean).join(" ");
  const input = {
    id: name,
    name,
    "aria-describedby": described === "" ? undefined : described,
    "aria-invalid": error ? (true as const) : undefined,
  };
  return (
    <div className={css.field}>
      <label htmlFor={name}>{label}</label>
      {props.children(input)}
      {error && (
        <p id={errorId} className={css.error}>
          <span aria-hidden="true">✕ </span>
          {error}
        </p>
      )}
      {hint && (
        <div id={hintId} className={css.hint}>
          {hint}
        </div>
      )}
    </div>
  );
}

/** Fields that belong together, under their heading. */
export function FieldGroup(props: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <section className={css.group}>
      <h2>{props.title}</h2>
      <div>{props.children}</div>
    </section>
  );
}
