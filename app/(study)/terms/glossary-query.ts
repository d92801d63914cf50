import { z } from "zod";
import { type Filter, kindFilters, noFilter, statusFilters, tierFilters } from "./list-items.ts";

/** What stands in the address of the glossary. Filters nobody offers are none. */
export const glossaryQuery = z.object({
  text: z.uuid().optional(),
  term: z.uuid().optional(),
  q: z.string().max(200).catch(""),
  tier: z.enum(tierFilters).catch("all"),
  status: z.enum(statusFilters).catch("all"),
  kind: z.enum(kindFilters).catch("all"),
});

export function filterOf(query: z.infer<typeof glossaryQuery>): Filter {
  return { words: query.q, tier: query.tier, status: query.status, kind: query.kind };
}

/** The address of a glossary: its text, its filters, and the term the learner is at. */
export function glossaryHref(
  textId: string | null,
  filter: Filter = noFilter,
  termId: string | null = null,
): string {
  const { words, tier, status, kind } = filter;
  const asked = { text: textId, q: words, tier, status, kind, term: termId };
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value !== null && value !== "" && value !== "all") search.set(name, value);
  }
  return search.size === 0 ? "/terms" : `/terms?${search}`;
}
