import type { CardsQuery } from "./cards-query.ts";

/** Whether it asks for some cards only. */
export function isFiltered({ q, text, kind, state, mark, tag }: CardsQuery): boolean {
  return [q, text, kind, state, mark, tag].some((wish) => wish !== "");
}

/** The address of the same list otherwise; from its first page, unless another is named. */
export function cardsHref(query: CardsQuery, change: Partial<CardsQuery>): string {
  const { page, ...rest } = { ...query, page: 1, ...change };
  const chosen = Object.entries({ ...rest, page: page === 1 ? "" : String(page) });
  const search = new URLSearchParams(chosen.filter(([, value]) => value !== "")).toString();
  return search === "" ? "/cards" : `/cards?${search}`;
}
