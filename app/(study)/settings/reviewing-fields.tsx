import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { FormFields } from "./form-fields.ts";
import type { SwitchField } from "./parse-settings.ts";
import css from "./reviewing-fields.module.css";

const switches = ["autoPlay", "showTimer", "gestures"] as const satisfies SwitchField[];

/** How the learner likes to review. */
export function ReviewingFields(fields: FormFields) {
  return (
    <>
      <ButtonsField {...fields} />
      {switches.map((field) => (
        <Switch key={field} field={field} {...fields} />
      ))}
    </>
  );
}

function ButtonsField({ typed, type }: FormFields) {
  const t = useTranslations("settings");
  return (
    <fieldset className={css.choice} aria-describedby="ratingButtons-hint">
      <legend>{t("ratingButtons")}</legend>
      {(["four", "two"] as const).map((buttons) => (
        <label key={buttons}>
          <input
            type="radio"
            name="ratingButtons"
            value={buttons}
            checked={typed.ratingButtons === buttons}
            onChange={() => type("ratingButtons", buttons)}
          />
          {t(`buttons_${buttons}`)}
        </label>
      ))}
      <p id="ratingButtons-hint" className={css.hint}>
        {t.rich("ratingButtonsHint", { kbd })}
      </p>
    </fieldset>
  );
}

function Switch({ field, typed, type }: FormFields & { readonly field: SwitchField }) {
  const t = useTranslations("settings");
  const hintId = `${field}-hint`;
  return (
    <div className={css.switch}>
      <label>
        <input
          type="checkbox"
          name={field}
          aria-describedby={hintId}
          checked={typed[field] === "on"}
          onChange={(event) => type(field, event.target.checked ? "on" : "")}
        />
        {t(field)}
      </label>
      <p id={hintId} className={css.hint}>
        {t.rich(`${field}Hint`, { kbd })}
      </p>
    </div>
  );
}

function kbd(chunks: ReactNode) {
  return <kbd>{chunks}</kbd>;
}
