import { z } from "zod";
import { malformed, problem } from "#lib/auth/api-response";
import { openDoor } from "#lib/auth/open-door";
import { writeCsv } from "#lib/exchange/write-csv";
import { ranges } from "#lib/progress/progress-range";
import { isId } from "#lib/store/ids";
import { listTextNames } from "#lib/store/text-names";
import { loadTable, plots } from "./load-table.ts";

const askedSchema = z.object({
  plot: z.enum(plots),
  text: z.string().refine(isId, "Not the id of a text.").nullable(),
  range: z.enum(ranges).default("month"),
  year: z.coerce.number().int().min(1970).max(9999).nullable(),
});

/** The numbers of one plot of Progress as a file of CSV, of the text and the range that are asked for. */
export function GET(
  request: Request,
  { params }: { readonly params: Promise<{ readonly plot: string }> },
): Promise<Response> {
  return openDoor(request, async ({ db, learner }) => {
    const { searchParams } = new URL(request.url);
    const asked = askedSchema.safeParse({
      plot: (await params).plot,
      text: searchParams.get("text"),
      range: searchParams.get("range") ?? undefined,
      year: searchParams.get("year"),
    });
    if (!asked.success) return malformed(asked.error.issues);
    const { plot, text: textId, range, year } = asked.data;
    const texts = textId === null ? [] : await listTextNames(db, learner.id);
    const isKnown = textId === null || texts.some(({ id }) => id === textId);
    const view = { textId, range, at: new Date(), calendarYear: year };
    const table = isKnown ? await loadTable(db, learner, plot, view) : null;
    if (table === null) return problem(404, { code: "unknownText", message: "No such text." });
    return new Response(writeCsv(table.columns, table.rows), { headers: headersOf(plot, range) });
  });
}

function headersOf(plot: string, range: string): Record<string, string> {
  return {
    "content-type": "text/csv; charset=utf-8; header=present",
    "content-disposition": `attachment; filename="duizhao-${plot}-${range}.csv"`,
    "cache-control": "no-store",
  };
}
