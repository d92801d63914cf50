import Link from "next/link";
import { type FormEvent, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { Field } from "#ui/field";
import { type ChoiceField, choiceBounds, choiceFields } from "./choice.ts";
import type { SimulatorMaterial } from "./material.ts";
import { mostRuns } from "./runs.ts";
import css from "./simulator.module.css";
import type { useSimulations } from "./use-simulations.ts";
import { WorkLine } from "./work-line.tsx";

type Simulations = ReturnType<typeof useSimulations>;

const hints = { extraCards: "extraHint", minutes: "minutesHint" } as const;

/** What may be chosen of a simulation, and the button that begins it. */
export function ChoiceForm(
  props: Pick<Simulations, "form" | "work" | "told" | "simulate" | "cancel"> & {
    readonly material: SimulatorMaterial;
  },
) {
  const { form, work, told, material } = props;
  const t = useTranslations("simulator");
  const element = useFocusOnError(form.errors);
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    props.simulate();
  }
  const isSimulating = work?.type === "simulate";
  return (
    <form ref={element} onSubmit={onSubmit} noValidate>
      <div className={css.fields}>
        {choiceFields.map((field) => (
          <ChoiceInput key={field} field={field} form={form} />
        ))}
      </div>
      <p className={css.rest}>
        {t("rest", { name: material.presetName })}{" "}
        <Link href="/settings/presets">{t("openPresets")}</Link>
      </p>
      <div className={css.begin}>
        {isSimulating ? (
          <WorkLine name={t("simulating")} progress={work.progress} onCancel={props.cancel} />
        ) : (
          <Button look="main" type="submit">
            {t("simulate")}
          </Button>
        )}
        <p role="status" className="quiet">
          {told !== null && t(told.type, { most: mostRuns, number: told.number })}
        </p>
      </div>
    </form>
  );
}

function ChoiceInput({
  field,
  form,
}: {
  readonly field: ChoiceField;
  readonly form: Simulations["form"];
}) {
  const t = useTranslations("simulator");
  const error = form.errors[field];
  const [least, most] = choiceBounds[field];
  const hint = field in hints ? t(hints[field as keyof typeof hints]) : undefined;
  return (
    <Field
      name={field}
      label={t(field)}
      hint={hint}
      error={error === undefined ? undefined : t(error, { least, most })}
    >
      {(input) => (
        <input
          {...input}
          inputMode={field === "retention" ? "decimal" : "numeric"}
          autoComplete="off"
          value={form.typed[field]}
          onChange={({ target }) => form.type(field, target.value)}
        />
      )}
    </Field>
  );
}

/** After a refusal the first wrong field has the focus. */
function useFocusOnError(errors: Simulations["form"]["errors"]) {
  const form = useRef<HTMLFormElement>(null);
  const count = Object.keys(errors).length;
  const before = useRef(0);
  useEffect(() => {
    if (count > before.current) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
    before.current = count;
  }, [count]);
  return form;
}
