import { useTranslations } from "use-intl";
import { Notice } from "#ui/notice";
import type { SettingsField, TypedSettings } from "./parse-settings.ts";
import type { SettingsState } from "./settings-state.ts";

/** Told until something is typed anew. */
export function SaveOutcome({
  state,
  typed,
}: {
  readonly state: SettingsState;
  readonly typed: TypedSettings;
}) {
  const t = useTranslations("settings");
  if (state.kind === "fresh" || !sameSettings(state.typed, typed)) return null;
  if (state.kind === "saved") {
    return (
      <Notice tone="done" title={t("saved")}>
        <p>{t("savedText")}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="error" title={t("notSaved")}>
      <p>{t("notSavedText", { count: Object.keys(state.errors).length })}</p>
    </Notice>
  );
}

function sameSettings(one: TypedSettings, other: TypedSettings): boolean {
  return Object.keys(one).every(
    (key) => one[key as SettingsField] === other[key as SettingsField].trim(),
  );
}
