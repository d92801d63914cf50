"use client";

import {
  type FormEvent,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { FieldGroup } from "#ui/field";
import { saveSettings } from "./actions.ts";
import { CalendarFields } from "./calendar-fields.tsx";
import type { FormFields } from "./form-fields.ts";
import { LanguageField } from "./language-field.tsx";
import type { SettingsBounds, SettingsField, TypedSettings } from "./parse-settings.ts";
import { ReviewingFields } from "./reviewing-fields.tsx";
import { SaveOutcome } from "./save-outcome.tsx";
import css from "./settings-form.module.css";
import type { SettingsState } from "./settings-state.ts";

export function SettingsForm(props: {
  readonly saved: TypedSettings;
  readonly bounds: SettingsBounds;
  readonly zones: readonly string[];
  readonly now: number;
}) {
  const t = useTranslations("settings");
  const [state, submit, pending] = useActionState<SettingsState, FormData>(saveSettings, {
    kind: "fresh",
  });
  const [typed, setTyped] = useState(props.saved);
  const form = useFocusOnError(state);
  // A city was saved as its zone.
  useEffect(() => {
    if (state.kind === "saved") setTyped((before) => ({ ...before, zone: state.typed.zone }));
  }, [state]);
  const fields: FormFields = {
    typed,
    bounds: props.bounds,
    type: (field, value) => setTyped((before) => ({ ...before, [field]: value })),
    errorOf: useErrorOf(state, typed, props.bounds),
  };

  // Submitting by hand: the form's own action would empty what was typed.
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    startTransition(() => submit(data));
  }

  return (
    <form ref={form} onSubmit={onSubmit} noValidate className={css.form}>
      <FieldGroup title={t("screens")}>
        <LanguageField {...fields} />
      </FieldGroup>
      <FieldGroup title={t("days")}>
        <CalendarFields {...fields} zones={props.zones} now={props.now} />
      </FieldGroup>
      <FieldGroup title={t("reviewing")}>
        <ReviewingFields {...fields} />
      </FieldGroup>
      <div className={css.save}>
        <Button look="main" type="submit" disabled={pending}>
          {pending ? t("saving") : t("save")}
        </Button>
        {!pending && <SaveOutcome state={state} typed={typed} />}
      </div>
    </form>
  );
}

function useErrorOf(state: SettingsState, typed: TypedSettings, bounds: SettingsBounds) {
  const t = useTranslations("settings");
  return (field: SettingsField): string | undefined => {
    if (state.kind !== "refused" || state.typed[field] !== typed[field].trim()) return undefined;
    const error = state.errors[field];
    if (error === undefined) return undefined;
    const [least, most] = field === "rolloverHour" ? bounds.rolloverHour : [0, 0];
    return t(error, { zone: typed.zone, least, most });
  };
}

/** After a refusal the first wrong field has the focus. */
function useFocusOnError(state: SettingsState) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.kind !== "refused") return;
    form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [state]);
  return form;
}
