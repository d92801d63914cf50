import { err, ok, type Result } from "#lib/result";

/** What an API answer says when it is none: `field` is the part of the request at fault, as in `reviews[0].rating`. */
export interface ApiProblem {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
  /** 1-based line of a text that was sent, in the `file` of that name; 0 is the file as a whole. */
  readonly line?: number;
  readonly file?: string;
}

/** A value as JSON that no cache keeps. */
export function answer(value: object, status = 200): Response {
  return Response.json(value, { status, headers: { "cache-control": "no-store" } });
}

/** `{ error }`, with what else the answer tells. */
export function problem(
  status: number,
  error: ApiProblem,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json({ error }, { status, headers: { "cache-control": "no-store", ...headers } });
}

/** Reads a body of at most `maxBytes` without ever holding more. The error is the answer to give. */
export async function readBody(
  request: Request,
  maxBytes: number,
): Promise<Result<Uint8Array, Response>> {
  const tooLarge = () =>
    err(problem(413, { code: "tooLarge", message: `A request may have ${maxBytes} bytes.` }));
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return tooLarge();
  const chunks: Uint8Array[] = [];
  let byteCount = 0;
  for await (const chunk of request.body ?? []) {
    byteCount += chunk.length;
    if (byteCount > maxBytes) return tooLarge();
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
}

/** Reads a JSON body of at most `maxBytes`. The error is the answer to give. */
export async function readJson(
  request: Request,
  maxBytes: number,
): Promise<Result<unknown, Response>> {
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) {
    return err(
      problem(415, {
        code: "notJson",
        message: "Send JSON, with the header Content-Type: application/json.",
      }),
    );
  }
  const body = await readBody(request, maxBytes);
  if (!body.ok) return body;
  try {
    return ok(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body.value)));
  } catch {
    return err(problem(400, { code: "malformed", message: "The body is not JSON.", field: "" }));
  }
}

/** Names the first thing a zod check found: path and message → the answer to give. */
export function malformed(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): Response {
  const [issue] = issues;
  const field = (issue?.path ?? []).reduce<string>(
    (path, key) =>
      typeof key === "number"
        ? `${path}[${key}]`
        : path === ""
          ? String(key)
          : `${path}.${String(key)}`,
    "",
  );
  return problem(400, { code: "malformed", message: issue?.message ?? "Malformed.", field });
}
