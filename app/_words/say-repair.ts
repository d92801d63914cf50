import type { Evidence, Repair } from "#lib/language/align/doctor/repair";
import { messages } from "./messages.ts";

type Values = Readonly<Record<string, string | number>>;
type Say<Screen extends "faults" | "evidence"> = (
  key: keyof (typeof messages)["en"][Screen],
  values?: Values,
) => string;

/** What is wrong, in the learner's words, without its line. `say` is the translator of "faults". */
export function sayFault(say: Say<"faults">, { fault }: Pick<Repair, "fault">): string {
  return say(isKey(messages.en.faults, fault) ? fault : "unknown");
}

/** What the repair does, in the learner's words. `say` is the translator of "faults". */
export function sayMend(say: Say<"faults">, { fault }: Pick<Repair, "fault">): string {
  const key = `${fault}Mend` as const;
  return say(isKey(messages.en.faults, key) ? key : "unknownMend");
}

/** Why it is believed, in the learner's words. `say` is the translator of "evidence"; the params may name lines by their file. */
export function sayEvidence(
  say: Say<"evidence">,
  { code, params }: Pick<Evidence, "code" | "params">,
): string {
  return say(isKey(messages.en.evidence, code) ? code : "unknown", params);
}

function isKey<Words extends object>(
  words: Words,
  key: string,
): key is Extract<keyof Words, string> {
  return Object.hasOwn(words, key);
}
