"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Field } from "#ui/field";

/** A whole number within bounds. What is typed stands as it is; only what can be taken is told. */
export function NumberField(props: {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly value: number;
  readonly bounds: readonly [number, number];
  readonly onChange: (value: number) => void;
}) {
  const t = useTranslations("customStudy");
  const [typed, setTyped] = useState(String(props.value));
  const [least, most] = props.bounds;
  const take = (text: string) => {
    setTyped(text);
    const value = Number(text.normalize("NFKC").trim() || Number.NaN);
    if (isWithin(value, props.bounds)) props.onChange(value);
  };
  const isFit = isWithin(Number(typed.normalize("NFKC").trim() || Number.NaN), props.bounds);
  return (
    <Field
      name={props.name}
      label={props.label}
      hint={props.hint}
      error={isFit ? undefined : t("numberFault", { least, most })}
    >
      {(input) => (
        <input
          {...input}
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={(event) => take(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
