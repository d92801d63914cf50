import type { Refusal } from "#lib/language/parse/refuse";
import type { Warning } from "#lib/language/text/unit";
import { messages } from "./messages.ts";

type Values = Readonly<Record<string, string | number>>;
type Say<Screen extends "warnings" | "refusals"> = (
  key: keyof (typeof messages)["en"][Screen],
  values?: Values,
) => string;

/** A doubt in the learner's words, without its line. `say` is the translator of "warnings". */
export function sayWarning(say: Say<"warnings">, { code, params }: Warning): string {
  return say(isKey(messages.en.warnings, code) ? code : "unknown", params);
}

/** A refusal in the learner's words, without its line. `say` is the translator of "refusals". */
export function sayRefusal(
  say: Say<"refusals">,
  { code, params }: Pick<Refusal, "code" | "params">,
): string {
  const sizes = {
    megabytes: inMegabytes(params.byteCount),
    maxMegabytes: inMegabytes(params.maxBytes),
  };
  return say(isKey(messages.en.refusals, code) ? code : "unknown", { ...params, ...sizes });
}

function isKey<Words extends object>(
  words: Words,
  key: string,
): key is Extract<keyof Words, string> {
  return Object.hasOwn(words, key);
}

/** To a tenth, upwards: what is a byte too large must not read as the limit. */
function inMegabytes(bytes: string | number | undefined): number {
  return Math.ceil((Number(bytes ?? 0) / (1024 * 1024)) * 10) / 10;
}
