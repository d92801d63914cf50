import type { ChangeEvent } from "react";
import { Field } from "#ui/field";
import type { FormFields } from "./form-fields.ts";
import css from "./settings-form.module.css";

export function NumberField(
  props: FormFields & {
    readonly name: "newPerDay" | "reviewsPerDay";
    readonly label: string;
    readonly hint: string;
  },
) {
  const { name, typed, type } = props;
  return (
    <Field name={name} label={props.label} hint={props.hint} error={props.errorOf(name)}>
      {(input) => (
        <input
          {...input}
          inputMode="numeric"
          autoComplete="off"
          className={css.number}
          value={typed[name]}
          onChange={(event: ChangeEvent<HTMLInputElement>) => type(name, event.target.value)}
        />
      )}
    </Field>
  );
}
