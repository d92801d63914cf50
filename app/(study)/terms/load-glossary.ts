import { findTermActs } from "#lib/commands/term-log";
import type { Db } from "#lib/store/database";
import { listGlossary } from "#lib/store/glossary";
import type { LearnerId } from "#lib/store/ids";
import { listContexts } from "#lib/store/term-contexts";
import type { DeskData } from "./desk-state.ts";
import { type GlossaryRow, toGlossaryRow } from "./glossary-row.ts";
import { listItems, noFilter } from "./list-items.ts";
import { type Details, fewLines, toDetails } from "./term-details.ts";

/** So many terms come with their places, so that the first of them need not be waited for. */
const atOnce = 16;

/** The terms of a text, or (null) of all, best first, with what undo would take back and the places of those seen first. */
export async function loadGlossary(
  db: Db,
  learnerId: LearnerId,
  { textId, termId }: { readonly textId: string | null; readonly termId: string | null },
): Promise<{ readonly data: DeskData; readonly details: Details }> {
  const inText = textId === null ? {} : { textId };
  const [terms, edits] = await Promise.all([
    listGlossary(db, learnerId, inText),
    findTermActs(db, learnerId),
  ]);
  const rows = terms.map(toGlossaryRow);
  const seen = seenFirst(rows, termId);
  const contexts = await listContexts(db, learnerId, seen, { ...inText, most: fewLines });
  return {
    data: { rows, ...edits },
    details: toDetails(contexts),
  };
}

/** The terms that the list shows when it is opened: from the one asked for, or the first that waits. */
function seenFirst(rows: readonly GlossaryRow[], termId: string | null): readonly string[] {
  const ids = listItems(rows, noFilter, new Set()).flatMap((item) =>
    item.type === "row" ? [item.key] : [],
  );
  const waiting = new Set(rows.flatMap(({ id, status }) => (status === "proposed" ? [id] : [])));
  const asked = termId === null ? -1 : ids.indexOf(termId);
  const at = asked === -1 ? ids.findIndex((id) => waiting.has(id)) : asked;
  return ids.slice(Math.max(at, 0), Math.max(at, 0) + atOnce);
}
