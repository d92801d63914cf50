"use client";

import { useId } from "react";
import css from "./choice.module.css";

/** One of a few ways to look at a plot. */
export function Choice<Value extends string>(props: {
  readonly legend: string;
  readonly options: readonly (readonly [Value, string])[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className={css.choice}>
      <legend className="visually-hidden">{props.legend}</legend>
      {props.options.map(([value, word]) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={value === props.value}
            onChange={() => props.onChoose(value)}
          />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  );
}
