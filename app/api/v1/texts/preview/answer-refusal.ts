import { type ApiProblem, problem } from "#lib/auth/api-response";
import type { ImportRefusal } from "#lib/commands/decode-files";
import type { FailedEvent, RefusedEvent } from "#lib/commands/import-events";
import type { ImportError } from "#lib/commands/import-text";

/** 422, 413 for a text that is too large, with the file and line at fault; 404 for a text that is not there to be updated. */
export function answerRefusal(error: ImportError): Response {
  if (error.type !== "refused") {
    return problem(error.type === "textNotFound" ? 404 : 422, told(error));
  }
  const { refusal, place, field } = error;
  const { code, message } = refusal;
  const status = code === "tooLarge" || code === "tooManyLines" ? 413 : 422;
  const file = place.name === null ? {} : { file: place.name };
  return problem(status, { code, message, field, line: place.line, ...file });
}

/** The same as the last event of a stream. */
export function refusalEvent(error: ImportError): RefusedEvent | FailedEvent {
  if (error.type === "refused") return refused(error);
  return { type: "failed", ...told(error) };
}

export function refused({ refusal, place }: ImportRefusal): RefusedEvent {
  return { type: "refused", refusal, place };
}

function told(
  error: Exclude<ImportError, { readonly type: "refused" }>,
): Required<Pick<ApiProblem, "code" | "message" | "field">> {
  const { type: code, field } = error;
  switch (code) {
    case "noCardKind":
      return { code, message: "Name at least one kind of card.", field };
    case "textNotFound":
      return { code, message: "No such text that could be updated.", field };
    case "otherLanguages": {
      const message = "This reads from another language than the text it should be a version of.";
      return { code, message, field };
    }
  }
}
