import { storageFault } from "#lib/store/storage-fault";
import { type ApiProblem, problem } from "./api-response.ts";

/** The answer to what was thrown; see `openDoor`. */
export function answerFault(error: unknown): Response {
  const { status, headers, ...said } = tellFault(error);
  return problem(status, said, headers);
}

/** What a fault is called where it is told, and its status. What nobody foresaw is written to stderr, and its details are told to nobody. */
export function tellFault(
  error: unknown,
): ApiProblem & { readonly status: number; readonly headers: Readonly<Record<string, string>> } {
  switch (storageFault(error)) {
    case "busy":
      return {
        status: 503,
        headers: { "retry-after": "2" },
        code: "busy",
        message: "The database is in use. Nothing was saved; try again.",
      };
    case "full":
      return {
        status: 507,
        headers: {},
        code: "diskFull",
        message:
          "The disk is full. Nothing was saved and nothing is lost; make room and try again.",
      };
    case null:
      process.stderr.write(
        `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
      );
      return {
        status: 500,
        headers: {},
        code: "unforeseen",
        message: "Something went wrong here. Nothing was saved; the terminal of the app says more.",
      };
  }
}
