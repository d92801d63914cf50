import { useTranslations } from "use-intl";
import { parseSteps, stepSpan } from "#lib/memory/schedule/parse-steps";
import { FieldGroup } from "#ui/field";
import { SwitchOption, TextOption, Warning } from "./option-fields.tsx";
import type { PresetFields } from "./preset-fields.ts";

const secondsPerDay = 86_400;

/** How new cards are learned. */
export function NewCardOptions(fields: PresetFields) {
  const t = useTranslations("presetFields");
  return (
    <FieldGroup title={t("newCards")}>
      <StepsOption {...fields} field="learningSteps" />
      <SwitchOption
        {...fields}
        field="waitForTerms"
        label={t("waitForTerms")}
        hint={<p>{t("waitHint")}</p>}
      />
    </FieldGroup>
  );
}

/** Steps by their short form, and at once what they mean. */
export function StepsOption(
  fields: PresetFields & { readonly field: "learningSteps" | "relearningSteps" },
) {
  const t = useTranslations("presetFields");
  const { field } = fields;
  return (
    <TextOption
      {...fields}
      isNumber={false}
      label={t(field)}
      hint={
        <>
          <Meaning
            kind={field === "learningSteps" ? "learning" : "relearning"}
            typed={fields.typed[field]}
          />
          <p>{t("stepsHint")}</p>
        </>
      }
    />
  );
}

function Meaning(props: { readonly kind: "learning" | "relearning"; readonly typed: string }) {
  const t = useTranslations("presetFields");
  const { kind } = props;
  const steps = parseSteps(props.typed);
  if (!steps.ok) return null;
  const [first, second, ...others] = steps.value.map((seconds) => {
    const { unit, amount } = stepSpan(seconds);
    return t(unit, { amount });
  });
  if (first === undefined) return <p>{t(`${kind}None`)}</p>;
  const rest = others.reduce((before, after) => t("stepsThen", { before, after }), second ?? "");
  return (
    <>
      <p>{second === undefined ? t(`${kind}One`, { first }) : t(`${kind}More`, { first, rest })}</p>
      {steps.value.some((seconds) => seconds >= secondsPerDay) && (
        <Warning>{t("stepsLong")}</Warning>
      )}
    </>
  );
}
