import { expect, test } from "vitest";
import { filterOf, glossaryHref, glossaryQuery } from "./glossary-query.ts";

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
