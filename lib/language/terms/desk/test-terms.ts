import type { Tier } from "#lib/language/terms/term";
import type { DeskTerm, RuledTerm, TermDesk, TranslationRuling } from "./term-desk.ts";

export const noon = new Date("2026-02-01T12:00:00Z");
const morning = new Date("2026-01-01T00:00:00Z");

/** A term as tests want one: proposed, English to Chinese, unless told otherwise. */
export function term(id: string, source: string, more: Partial<RuledTerm> = {}): RuledTerm {
  return {
    ...{ id, source, sourceLang: "en", targetLang: "zh", key: source.toLowerCase(), sense: "" },
    ...{ kind: "word", status: "proposed", mergedIntoId: null, ruledAt: null },
    ...{ createdAt: morning, translations: [], ...more },
  };
}

/** Rulings in the order of their text, as they are kept. */
export function ruled(rulings: Readonly<Record<string, TranslationRuling>>) {
  return Object.keys(rulings)
    .sort()
    .map((text) => ({ text, ruling: rulings[text] ?? "accepted", ruledAt: morning }));
}

/** A desk with these terms; `found` are the translations that texts have. */
export function desk(
  terms: readonly RuledTerm[],
  found: Readonly<Record<string, readonly string[]>> = {},
  more: Partial<TermDesk> & {
    readonly standing?: readonly string[];
    readonly tiers?: Readonly<Record<string, Readonly<Record<string, Tier>>>>;
  } = {},
): TermDesk {
  const { standing, tiers, ...rest } = more;
  const all = terms.map((one): [string, DeskTerm] => [
    one.id,
    {
      ruled: one,
      found: found[one.id] ?? [],
      stands: standing?.includes(one.id) ?? one.status !== "merged",
      tiers: new Map(Object.entries(tiers?.[one.id] ?? {})),
    },
  ]);
  return { terms: new Map(all), earlier: [], freshId: "新", at: noon, ...rest };
}
