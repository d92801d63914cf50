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

/** What a glossary was opened with. */
interface Asked {
  readonly filter: Filter;
  readonly termId: string | null;
}

/** The same, from the address as it is now: who comes back gets the page as it was first asked for, while the address had been kept true. */
export function askedIn(
  { pathname, search }: Pick<Location, "pathname" | "search">,
  textId: string | null,
  asked: Asked,
): Asked {
  const query = glossaryQuery.safeParse(Object.fromEntries(new URLSearchParams(search)));
  const isHere = pathname === "/terms" && query.success && (query.data.text ?? null) === textId;
  return isHere ? { filter: filterOf(query.data), termId: query.data.term ?? null } : asked;
}
