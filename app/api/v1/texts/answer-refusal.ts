import { problem } from "#lib/auth/api-response";
import type { ImportError } from "#lib/commands/import-text";

/** 422, or 413 for a text that is too large, with the line at fault. */
export function answerRefusal(error: ImportError): Response {
  if (error.type === "noCardKind") {
    const message = "Name at least one kind of card.";
    return problem(422, { code: error.type, message, field: error.field });
  }
  const { code, message, line } = error.refusal;
  const status = code === "tooLarge" || code === "tooManyLines" ? 413 : 422;
  return problem(status, { code, message, field: error.field, line });
}
