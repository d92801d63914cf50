import { answer } from "#lib/auth/api-response";
import type { TermDeskError } from "#lib/commands/term-desk-state";

/** 404 for what is unknown, 409 for a name that is taken, else 422; with the term or the translation in the way. */
export function answerRefusal(refusal: TermDeskError): Response {
  const { type: code, ...details } = refusal;
  return answer({ error: { code, message: messages[code], ...details } }, statusOf(code));
}

function statusOf(code: TermDeskError["type"]): number {
  if (code === "unknownTerm" || code === "textNotFound") return 404;
  return code === "taken" || code === "stale" ? 409 : 422;
}

const messages: Readonly<Record<TermDeskError["type"], string>> = {
  unknownTerm: "No such term.",
  merged: "This term went into another, the one named: act on that.",
  nothingToDo: "It is so already.",
  sameTerm: "A term cannot be merged with itself.",
  otherLanguages: "Terms of different languages cannot be merged.",
  notMerged: "This term was not merged into the other.",
  taken: "Another term has this name, or had it: the two may be merged.",
  empty: "There is nothing in it, or neither a letter nor a digit.",
  tooLong: "A term or a translation may have 200 characters.",
  unknownTranslation: "This is no translation of the term.",
  refused: "This translation was refused before: allow it first.",
  lastTranslation: "It is the only translation: give another first, or reject the term.",
  leavesNone: "The term must keep a translation.",
  sameLanguage: "A term is translated into another language.",
  textNotFound: "No such text of these languages.",
  standsNowhere: "No live text has this term.",
  nothingToUndo: "There is nothing to undo.",
  nothingToRedo: "There is nothing to redo.",
  stale: "Another act was done or undone since.",
};
