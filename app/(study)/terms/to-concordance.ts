import type { TermContext } from "#lib/store/concordance";
import type { ConcordanceLine } from "#ui/concordance";

/** The contexts of a term as lines; where they come from several texts, each line names its text. */
export function toConcordance(contexts: readonly TermContext[]): ConcordanceLine[] {
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
