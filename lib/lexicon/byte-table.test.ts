import fc from "fast-check";
import { expect, test } from "vitest";
import { openByteTable, writeByteTable } from "./byte-table.ts";

const key = fc.stringMatching(/^[a-z学习星光 ]{1,6}$/);

test("what was written is found, and nothing else", () => {
  fc.assert(
    fc.property(fc.dictionary(key, key), fc.array(key), (rows, others) => {
      const table = openByteTable(writeByteTable(new Map(Object.entries(rows))));
      for (const [word, value] of Object.entries(rows)) expect(table.find(word)).toBe(value);
      for (const other of others) expect(table.find(other)).toBe(rows[other] ?? null);
    }),
    { seed: 20260214 },
  );
});

test("a word is not found by its beginning, nor in an empty table", () => {
  const table = openByteTable(writeByteTable(new Map([["酵母", "yeast"]])));
  expect(table.find("酵")).toBeNull();
  expect(table.find("酵母菌")).toBeNull();
  expect(openByteTable(Buffer.alloc(0)).find("酵母")).toBeNull();
});
