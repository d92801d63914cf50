import fc from "fast-check";
import { expect, test } from "vitest";
import { intersperse } from "./intersperse.ts";

test.each([
  ["123", "ab", "1a2b3"],
  ["1234567", "ab", "12a345b67"],
  ["1", "abcd", "ab1cd"],
  ["", "abc", "abc"],
  ["123", "", "123"],
])("%j and %j become %j", (first, second, expected) => {
  expect(intersperse([...first], [...second]).join("")).toBe(expected);
});

test("keeps every card once and both orders", () => {
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), (reviews, fresh) => {
      const first = Array.from({ length: reviews }, (_, index) => index);
      const second = Array.from({ length: fresh }, (_, index) => 1000 + index);
      const mixed = intersperse(first, second);
      expect(mixed.filter((item) => item < 1000)).toEqual(first);
      expect(mixed.filter((item) => item >= 1000)).toEqual(second);
    }),
  );
});
