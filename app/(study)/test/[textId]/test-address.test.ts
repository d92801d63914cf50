import { expect, test } from "vitest";
import { readStartForm, readTestAddress, testHref } from "./test-address.ts";

const sitting = "01930000-0000-7000-8000-000000000001";

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

test("what the form says is in the address, and the address says it again", () => {
  const setup = readStartForm(
    form({ direction: "toSource", order: "weakest", count: "20", from: "4", as: "review" }),
  );
  expect(setup).toEqual({
    ...{ direction: "toSource", order: "weakest", count: 20, from: 4 },
    ...{ countsAs: "review", again: null },
  });
  const href = testHref("课文", sitting, setup ?? never());
  const search = Object.fromEntries(new URLSearchParams(href.split("?")[1]));
  expect(readTestAddress(search)).toEqual({ sitting, from: 4, setup });
});

test("another number is taken from its field; nonsense asks for all", () => {
  const base = { direction: "toTarget", count: "other" };
  expect(readStartForm(form({ ...base, number: "7" }))).toMatchObject({ count: 7, from: 1 });
  for (const number of ["", "-3", "七", "1e99"])
    expect(readStartForm(form({ ...base, number }))).toMatchObject({ count: null });
  expect(readStartForm(form({}))).toBeNull();
});

test("an address without a sitting is the start page, one without a setup shows a sitting", () => {
  expect(readTestAddress({ from: "12" })).toEqual({ sitting: null, from: 12, setup: null });
  expect(readTestAddress({ from: "前" })).toMatchObject({ from: 1 });
  expect(readTestAddress({ sitting })).toEqual({ sitting, from: 1, setup: null });
});

test("an id that is none is no address", () => {
  expect(readTestAddress({ sitting: "x" })).toBeNull();
  expect(readTestAddress({ sitting: [sitting, sitting] })).toBeNull();
  expect(readTestAddress({ sitting, direction: "toTarget", again: "x" })).toBeNull();
});

function never(): never {
  throw new Error("The form was not read.");
}
