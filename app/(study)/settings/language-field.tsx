import { useTranslations } from "use-intl";
import { Field } from "#ui/field";
import { languageNames } from "#words/language-names";
import type { FormFields } from "./form-fields.ts";

export function LanguageField({ typed, type }: FormFields) {
  const t = useTranslations("settings");
  return (
    <Field name="screenLanguage" label={t("language")}>
      {(input) => (
        <select
          {...input}
          value={typed.screenLanguage}
          onChange={(event) => type("screenLanguage", event.target.value)}
        >
          <option value="">{t("languageBrowser")}</option>
          {Object.entries(languageNames).map(([locale, name]) => (
            <option key={locale} value={locale} lang={locale}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
