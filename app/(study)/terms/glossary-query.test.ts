import { expect, test } from "vitest";
import { askedIn, filterOf, glossaryHref, glossaryQuery } from "./glossary-query.ts";
import { noFilter } from "./list-items.ts";

test("what an address says is what it was made of", () => {
  const text = "01930000-0000-7000-8000-000000000000";
  const filter = {
    words: "缓存 KV",
    tier: "core",
    status: "unsure",
    kind: "withoutNames",
  } as const;
  const href = glossaryHref(text, filter, text);
  const query = glossaryQuery.parse(
    Object.fromEntries(new URL(href, "http://localhost").searchParams),
  );
  expect(filterOf(query)).toEqual(filter);
  expect(query).toMatchObject({ text, term: text });
});

test("a filter nobody offers is none, a text that cannot be one is refused", () => {
  expect(filterOf(glossaryQuery.parse({ tier: "golden", q: "推理" }))).toEqual({
    ...{ words: "推理", tier: "all", status: "all", kind: "all" },
  });
  expect(glossaryQuery.safeParse({ text: "x" }).success).toBe(false);
});

test("who comes back is where the address was left, unless it is another page's or another text's", () => {
  const text = "01930000-0000-7000-8000-000000000000";
  const term = "01930000-0000-7000-8000-000000000001";
  const asked = { filter: noFilter, termId: null };
  const filter = { ...noFilter, status: "unsure" } as const;
  const left = new URL(glossaryHref(text, filter, term), "http://localhost");
  expect(askedIn(left, text, asked)).toEqual({ filter, termId: term });
  expect(askedIn(left, null, asked)).toBe(asked);
  expect(askedIn(new URL(`/texts/${text}?term=${term}`, left), null, asked)).toBe(asked);
});
