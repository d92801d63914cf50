"use client";

import type { FormEvent } from "react";
import { useTranslations } from "use-intl";
import { FieldGroup } from "#ui/field";
import { AdvancedOptions } from "./advanced-options.tsx";
import { BreakOptions } from "./break-options.tsx";
import { EasyDayOptions } from "./easy-day-options.tsx";
import { LapseOptions } from "./lapse-options.tsx";
import { LimitOptions } from "./limit-options.tsx";
import { TextOption } from "./option-fields.tsx";
import { BuryOptions, OrderOptions } from "./order-options.tsx";
import type { PresetFields } from "./preset-fields.ts";
import css from "./preset-form.module.css";
import { RetentionOptions } from "./retention-options.tsx";
import { SaveBar } from "./save-bar.tsx";
import { NewCardOptions } from "./step-options.tsx";
import type { TypedPreset } from "./typed-preset.ts";
import { useDraft } from "./use-draft.ts";
import { useSaving } from "./use-saving.ts";

interface Props {
  readonly presetId: string;
  readonly isInUse: boolean;
  readonly saved: TypedPreset;
  readonly defaults: TypedPreset;
  readonly weights: readonly number[];
  /** "2026-11-23". */
  readonly today: string;
}

/** All options of a preset. Nothing holds before it is saved. */
export function PresetForm(props: Props) {
  const draft = useDraft(`preset ${props.presetId}`, props.saved);
  const { typed } = draft;
  const saving = useSaving(props, draft);
  const { outcome, isSaving, errorOf } = saving;
  const fields: PresetFields = {
    ...{ typed, errorOf },
    // A name has no default.
    defaults: { ...props.defaults, name: typed.name },
    type: draft.type,
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.save();
  };
  const discard = () => {
    saving.forget();
    draft.discard();
  };
  return (
    <form ref={saving.form} onSubmit={submit} noValidate className={css.form} id="options">
      <Options {...props} {...fields} />
      <SaveBar
        {...{ outcome, isSaving }}
        changes={draft.changed.length}
        wasKept={draft.wasKept}
        onDiscard={discard}
      />
    </form>
  );
}

function Options(props: Props & PresetFields) {
  const t = useTranslations("presetFields");
  return (
    <>
      <FieldGroup title={t("preset")}>
        <TextOption
          {...props}
          field="name"
          isNumber={false}
          label={t("name")}
          hint={<p>{props.isInUse ? t("nameInUse") : t("nameNotInUse")}</p>}
        />
      </FieldGroup>
      <LimitOptions {...props} />
      <NewCardOptions {...props} />
      <LapseOptions {...props} />
      <OrderOptions {...props} />
      <BuryOptions {...props} />
      <RetentionOptions {...props} />
      <EasyDayOptions {...props} />
      <BreakOptions {...props} />
      <AdvancedOptions {...props} />
    </>
  );
}
