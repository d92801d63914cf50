import { langOfLine } from "#lib/language/text/script";
import type { ReadSide } from "./compared.ts";
import { foldAnswer, MAX_CHARACTERS } from "./fold-answer.ts";
import type { OpenKey } from "./open-key.ts";

/** What is no answer at all: nothing but signs, the prompt itself, or another language than was asked for. null when it is one. */
export function findBadInput(
  answer: ReadSide,
  { key, references, simplified }: OpenKey,
): "empty" | "promptCopied" | "wrongLanguage" | null {
  const own = bareOf(answer.folded.text);
  if (own === "") return "empty";
  if (own === bareOf(foldAnswer(key.source, simplified).text)) return "promptCopied";
  const isAsked = references.some(({ original }) => langOfLine(original) === key.lang);
  const lang = langOfLine(answer.original.slice(0, MAX_CHARACTERS));
  return isAsked && lang !== key.lang && lang !== "none" && !isName(own, references)
    ? "wrongLanguage"
    : null;
}

/** Kept in Latin script as a reference keeps it. */
function isName(own: string, references: readonly ReadSide[]): boolean {
  return references.some(({ folded }) => bareOf(folded.text).includes(own));
}

function bareOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}
