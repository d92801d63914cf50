import { expect, test } from "vitest";
import { searchWords } from "./search-words.ts";

test("a hyphen is searched for as a space is, in any case", () => {
  expect(searchWords(" Sample-Efficiency deficit")).toBe("sample efficiency deficit");
  expect(searchWords("KV  Cache")).toBe("kv cache");
  expect(searchWords("样本效率")).toBe("样本效率");
});
