import { type GlossaryEntry, type TermFacts, toTermFacts } from "#ui/to-term-sheet";

/** A term in the list of the glossary. */
export interface GlossaryRow extends TermFacts {
  readonly places: number;
  /** In how many texts it stands. */
  readonly texts: number;
}

/** The rows of a glossary, by id. */
export type Rows = ReadonlyMap<string, GlossaryRow>;

/** What of rows is otherwise than it was: null is a row that is no longer there. */
export type RowChanges = ReadonlyMap<string, GlossaryRow | null>;

export function toGlossaryRow(term: GlossaryEntry): GlossaryRow {
  return { ...toTermFacts(term), places: term.count, texts: term.texts.length };
}

/** Whether its translation waits for the learner's choice. */
export function isUnsure(row: Pick<GlossaryRow, "isCertain" | "variants" | "choices">): boolean {
  return (
    !row.isCertain &&
    row.choices.length > 0 &&
    !row.variants.some(({ ruling }) => ruling === "preferred")
  );
}

/** Most number keys there are. */
const mostOptions = 9;

/** What its translation may be, in the order of the number keys: proposals first where it is not certain. */
export function optionsOf(row: Pick<GlossaryRow, "isCertain" | "variants" | "choices">): string[] {
  const found = row.variants.map(({ text }) => text);
  const all = isUnsure(row) ? [...row.choices, ...found] : found;
  return [...new Set(all)].slice(0, mostOptions);
}

/** The translation that leads. */
export function leadOf(
  row: Pick<GlossaryRow, "isCertain" | "variants" | "choices">,
): string | null {
  return row.variants[0]?.text ?? row.choices[0] ?? null;
}
