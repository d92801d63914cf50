import { z } from "zod";
import { malformed, problem, readBody, readJson } from "#lib/auth/api-response";
import { cardKinds } from "#lib/cards/card-face";
import type { ImportFile } from "#lib/commands/decode-files";
import type { ImportInput } from "#lib/commands/read-import";
import { decodeRefusal, maxTextBytes } from "#lib/language/parse/decode";
import { formats } from "#lib/language/parse/text-file";
import { err, ok, type Result } from "#lib/result";

const fileName = z.string().max(500).nullable();
const wishes = {
  title: z.string().max(2000).optional(),
  sourceLang: z.enum(["en", "zh"]).optional(),
  formats: z.array(z.enum(formats).nullable()).max(2).optional(),
  repairs: z.record(z.string().max(200), z.boolean()).optional(),
  cardKinds: z.array(z.enum(cardKinds)).max(100).optional(),
  updates: z.uuid().optional(),
};
const wishesSchema = z.object(wishes);
const contentSchema = z.object({ content: z.string(), ...wishes });
const filesSchema = z.object({
  files: z.array(z.object({ name: fileName.default(null), content: z.string() })).max(100),
  ...wishes,
});

/**
 * The body of a text may have so much: a little more than can be imported, so that what is too large is refused in the importer's words, and less than the
 * 10 MiB that the server hands on at most.
 */
const maxBodyBytes = maxTextBytes + 1_000_000;

/**
 * The files of a text and the wishes for it, in one of three forms. `multipart/form-data`: each file as `files`, what was pasted as `pasted` (a Blob in
 * UTF-8: a form would rewrite its line breaks), and `title`, `sourceLang`, `formats` and `cardKinds` (any number; an empty format is to be detected), `repairs`
 * (JSON), `updates`. JSON: `{ content }` or `{ files: [{ name, content }] }` with the same wishes. Any other type: the file itself with the
 * wishes in the query (`?name=…&title=…&sourceLang=en&format=srt&cardKinds=cloze,translation`). The error is the answer to give.
 */
export async function readImportRequest(request: Request): Promise<Result<ImportInput, Response>> {
  const type = request.headers.get("content-type") ?? "";
  if (/^application\/json\b/i.test(type)) return readJsonImport(request);
  if (/^multipart\/form-data\b/i.test(type)) return readFormImport(request, type);
  return readFileImport(request);
}

async function readJsonImport(request: Request): Promise<Result<ImportInput, Response>> {
  const body = await readJson(request, maxBodyBytes);
  if (!body.ok) return err(inImportersWords(request, body.error));
  const isFiles = body.value instanceof Object && "files" in body.value;
  const parsed = (isFiles ? filesSchema : contentSchema).safeParse(body.value);
  if (!parsed.success) return err(malformed(parsed.error.issues));
  const files =
    "files" in parsed.data ? parsed.data.files : [{ name: null, content: parsed.data.content }];
  return ok({ files, ...given(parsed.data) });
}

async function readFormImport(
  request: Request,
  type: string,
): Promise<Result<ImportInput, Response>> {
  const body = await readBody(request, maxBodyBytes);
  if (!body.ok) return err(inImportersWords(request, body.error));
  const form = await new Response(body.value.slice(), { headers: { "content-type": type } })
    .formData()
    .catch(() => null);
  if (form === null) return err(broken("The body is no multipart form.", ""));
  const repairs = jsonOf(form.get("repairs"));
  if (repairs === null) return err(broken("Not JSON.", "repairs"));
  const all = (name: string) => (form.has(name) ? form.getAll(name) : undefined);
  const parsed = wishesSchema.safeParse({
    title: form.get("title") ?? undefined,
    sourceLang: form.get("sourceLang") ?? undefined,
    formats: all("formats")?.map((format) => (format === "" ? null : format)),
    repairs,
    cardKinds: all("cardKinds"),
    updates: form.get("updates") ?? undefined,
  });
  if (!parsed.success) return err(malformed(parsed.error.issues));
  return ok({ files: await filesOf(form), ...given(parsed.data) });
}

/** In the order in which they were put into the form. */
async function filesOf(form: FormData): Promise<ImportFile[]> {
  const files: ImportFile[] = [];
  for (const [field, value] of form) {
    if (field === "pasted") {
      files.push({ name: null, content: typeof value === "string" ? value : await value.text() });
    } else if (field === "files") {
      if (typeof value === "string") files.push({ name: null, content: value });
      else files.push({ name: value.name.slice(0, 500) || null, content: await bytesOf(value) });
    }
  }
  return files;
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

function jsonOf(value: FormDataEntryValue | null): unknown {
  if (value === null) return undefined;
  try {
    return JSON.parse(String(value));
  } catch {
    return null;
  }
}

async function readFileImport(request: Request): Promise<Result<ImportInput, Response>> {
  const query = new URL(request.url).searchParams;
  const wished = (name: string) => query.get(name) ?? undefined;
  const format = query.get("format");
  const name = fileName.safeParse(query.get("name"));
  const parsed = wishesSchema.safeParse({
    title: wished("title"),
    sourceLang: wished("sourceLang"),
    formats: format === null ? undefined : [format],
    cardKinds: query.get("cardKinds")?.split(","),
    updates: wished("updates"),
  });
  if (!parsed.success) return err(malformed(parsed.error.issues));
  if (!name.success) return err(broken("A name has at most 500 characters.", "name"));
  const body = await readBody(request, maxBodyBytes);
  if (!body.ok) return err(inImportersWords(request, body.error));
  return ok({ files: [{ name: name.data, content: body.value }], ...given(parsed.data) });
}

/** How large a text may be, and what to do with a larger one, instead of how large a request may be. */
function inImportersWords(request: Request, refused: Response): Response {
  if (refused.status !== 413) return refused;
  const named = Number(request.headers.get("content-length") ?? 0);
  const byteCount = Math.max(named, maxBodyBytes + 1);
  const { code, message } = decodeRefusal({ type: "tooLarge", byteCount, maxBytes: maxTextBytes });
  return problem(413, { code, message, field: "content" });
}

function broken(message: string, field: string): Response {
  return problem(400, { code: "malformed", message, field });
}

/** Only what was given: a wish that is left out differs from one that is undefined. */
function given(all: z.infer<typeof wishesSchema>): Omit<ImportInput, "files"> {
  const { title, sourceLang, formats: chosen, repairs, cardKinds: kinds, updates } = all;
  return {
    ...(title !== undefined && { title }),
    ...(sourceLang !== undefined && { sourceLang }),
    ...(chosen !== undefined && { formats: chosen }),
    ...(repairs !== undefined && { repairs }),
    ...(kinds !== undefined && { cardKinds: kinds }),
    ...(updates !== undefined && { updates }),
  };
}
