import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { Field } from "#ui/field";
import css from "./options.module.css";
import type { PresetFields, SwitchField, TextField } from "./preset-fields.ts";
import { RestoreButton } from "./restore-button.tsx";

interface Option {
  readonly label: string;
  readonly hint?: ReactNode;
}

/** A short text, most often a number, that goes back to its default at a press. */
export function TextOption(
  props: PresetFields &
    Option & {
      readonly field: TextField;
      readonly isNumber?: boolean;
      readonly unit?: string;
      /** The default in words, where they are not what is typed. */
      readonly defaultName?: string;
    },
) {
  const { field, label, isNumber = true } = props;
  const value = props.defaultName ?? props.defaults[field];
  return (
    <Field name={field} label={label} hint={props.hint} error={props.errorOf(field)}>
      {(input) => (
        <div className={css.line}>
          <input
            {...input}
            inputMode={isNumber ? "decimal" : "text"}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            className={isNumber ? css.number : css.text}
            value={props.typed[field]}
            onChange={(event) => props.type(field, event.target.value)}
          />
          <RestoreButton {...props} label={label} value={value} />
        </div>
      )}
    </Field>
  );
}

/** One of some choices. */
export function ChoiceOption(
  props: PresetFields &
    Option & {
      readonly field: TextField;
      readonly choices: readonly { readonly value: string; readonly name: string }[];
    },
) {
  const { field, label, choices } = props;
  const usual = choices.find(({ value }) => value === props.defaults[field])?.name ?? "";
  return (
    <Field name={field} label={label} hint={props.hint} error={props.errorOf(field)}>
      {(input) => (
        <div className={css.line}>
          <select
            {...input}
            value={props.typed[field]}
            onChange={(event) => props.type(field, event.target.value)}
          >
            {choices.map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
          <RestoreButton {...props} label={label} value={usual} />
        </div>
      )}
    </Field>
  );
}

/** On or off. */
export function SwitchOption(props: PresetFields & Option & { readonly field: SwitchField }) {
  const t = useTranslations("presetFields");
  const { field, label, hint } = props;
  const hintId = `${field}-hint`;
  return (
    <div className={css.switch}>
      <div className={css.line}>
        <label>
          <input
            type="checkbox"
            name={field}
            aria-describedby={hintId}
            checked={props.typed[field]}
            onChange={(event) => props.type(field, event.target.checked)}
          />
          {label}
        </label>
        <RestoreButton
          {...props}
          label={label}
          value={props.defaults[field] ? t("on") : t("off")}
        />
      </div>
      <div id={hintId} className={css.hint}>
        {hint}
      </div>
    </div>
  );
}

/** What a value costs: told in words and by a sign, not by colour alone. */
export function Warning({ children }: { readonly children: ReactNode }) {
  return <p className={css.warning}>! {children}</p>;
}
