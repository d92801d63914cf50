import type { SomeContexts } from "#lib/store/term-contexts";
import type { ConcordanceLine } from "#ui/concordance";

/** What is shown beside the list: where a term stands. `total` counts the units, of which `lines` are the first. */
export interface TermDetails {
  readonly lines: readonly ConcordanceLine[];
  readonly total: number;
}

/** By term id. */
export type Details = Readonly<Record<string, TermDetails>>;

/** Units of a term that are shown at first. */
export const fewLines = 12;

export function toDetails(found: ReadonlyMap<string, SomeContexts>): Details {
  return Object.fromEntries(
    Array.from(found, ([id, { contexts, total }]) => [id, { lines: toLines(contexts), total }]),
  );
}

/** Contexts as lines; where they come from several texts, each line names its text. */
function toLines(contexts: SomeContexts["contexts"]): ConcordanceLine[] {
  const several = new Set(contexts.map(({ text }) => text.id)).size > 1;
  return contexts.map(({ text, unit, places }) => ({
    unitId: unit.id,
    index: unit.index,
    href: `/texts/${text.id}#unit-${unit.index}`,
    source: { text: unit.source.text, lang: unit.source.lang },
    target: { text: unit.target.text, lang: unit.target.lang },
    places: places.map(({ side, start, end }) => ({ side, start, end })),
    ...(several && { textTitle: text.title }),
  }));
}
