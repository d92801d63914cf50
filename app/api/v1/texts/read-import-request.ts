import { z } from "zod";
import { malformed, readBody, readJson } from "#lib/auth/api-response";
import { cardKinds } from "#lib/cards/card-face";
import type { ImportInput } from "#lib/commands/read-import";
import { maxTextBytes } from "#lib/language/parse/decode";
import { ok, type Result } from "#lib/result";

const wishes = {
  title: z.string().max(1000).optional(),
  sourceLang: z.enum(["en", "zh"]).optional(),
  cardKinds: z.array(z.enum(cardKinds)).optional(),
};
const importSchema = z.object({ content: z.string(), ...wishes });
const wishesSchema = z.object(wishes);

/** JSON may write each character of a text as six. */
const maxJsonBytes = 6 * maxTextBytes + 10_000;

/**
 * Either JSON `{ content, title?, sourceLang?, cardKinds? }`, or the file itself as any other content type with the wishes in
 * the query (`?title=…&sourceLang=en&cardKinds=cloze,translation`). The error is the answer to give.
 */
export async function readImportRequest(request: Request): Promise<Result<ImportInput, Response>> {
  const isJson = /^application\/json\b/i.test(request.headers.get("content-type") ?? "");
  return isJson ? readJsonImport(request) : readFileImport(request);
}

async function readJsonImport(request: Request): Promise<Result<ImportInput, Response>> {
  const body = await readJson(request, maxJsonBytes);
  if (!body.ok) return body;
  const parsed = importSchema.safeParse(body.value);
  return parsed.success
    ? ok({ content: parsed.data.content, ...given(parsed.data) })
    : { ok: false, error: malformed(parsed.error.issues) };
}

async function readFileImport(request: Request): Promise<Result<ImportInput, Response>> {
  const query = new URL(request.url).searchParams;
  const parsed = wishesSchema.safeParse({
    title: query.get("title") ?? undefined,
    sourceLang: query.get("sourceLang") ?? undefined,
    cardKinds: query.get("cardKinds")?.split(","),
  });
  if (!parsed.success) return { ok: false, error: malformed(parsed.error.issues) };
  // A little more than can be imported, so that what is too large is refused in the importer's words.
  const body = await readBody(request, maxTextBytes + 1_000_000);
  return body.ok ? ok({ content: body.value, ...given(parsed.data) }) : body;
}

function given({ title, sourceLang, cardKinds: kinds }: z.infer<typeof wishesSchema>) {
  return {
    ...(title === undefined ? {} : { title }),
    ...(sourceLang === undefined ? {} : { sourceLang }),
    ...(kinds === undefined ? {} : { cardKinds: kinds }),
  };
}
