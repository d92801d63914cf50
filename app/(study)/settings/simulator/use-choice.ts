"use client";

import { useState } from "react";
import {
  type ChoiceError,
  type ChoiceField,
  choiceFields,
  readChoice,
  type TypedChoice,
} from "./choice.ts";
import { hasCards, type SimulatorMaterial, usualChoice } from "./material.ts";
import type { Setting } from "./runs.ts";

type FormError = ChoiceError | "noCards";

/** What is typed, and what cannot be taken of it. Another deck brings its own limits, but for those that were typed over. */
export function useChoice(material: SimulatorMaterial) {
  const usual = usualChoice(material);
  const [typed, setTyped] = useState(usual);
  const [errors, setErrors] = useState<Partial<Record<ChoiceField, FormError>>>({});
  const [deck, setDeck] = useState({ textId: material.textId, usual });
  if (deck.textId !== material.textId) {
    setDeck({ textId: material.textId, usual });
    setTyped(withUsual(typed, deck.usual, usual));
    setErrors({});
  }
  return {
    typed,
    errors,
    type(field: ChoiceField, value: string) {
      setTyped((before) => ({ ...before, [field]: value }));
      setErrors(({ [field]: _, ...others }) => others);
    },
    /** What was chosen; null when it cannot be taken, and then the fields say why. */
    read(): Setting | null {
      const choice = readChoice(typed);
      const wrong = choice.ok ? lacking(material, choice.value.extraCards) : choice.error;
      setErrors(wrong);
      if (!choice.ok || Object.keys(wrong).length > 0) return null;
      const { textId, texts } = material;
      const title = texts.find(({ id }) => id === textId)?.title ?? null;
      return { ...choice.value, textId, title };
    },
  };
}

function lacking(
  material: SimulatorMaterial,
  extraCards: number,
): Partial<Record<ChoiceField, FormError>> {
  return hasCards(material, { extraCards }) ? {} : { extraCards: "noCards" };
}

function withUsual(typed: TypedChoice, before: TypedChoice, now: TypedChoice): TypedChoice {
  const entries = choiceFields.map((field) => [
    field,
    typed[field] === before[field] ? now[field] : typed[field],
  ]);
  return Object.fromEntries(entries);
}
