import { expect, test } from "vitest";
import { characterPairs, plainCharacters } from "./plain-characters.ts";

const simplified = new Map([
  ["樣", "样"],
  ["東", "东"],
  ["為", "为"],
]);

test("traditional and simplified characters come out alike, whichever of them the text has", () => {
  for (const text of ["样本 efficiency", "樣本 efficiency"]) {
    const pairs = characterPairs([text], simplified);
    expect(pairs).toBe("樣样");
    expect(plainCharacters("樣本", pairs)).toBe(plainCharacters("样本", pairs));
  }
});

test("what does not stand beside the texts stays as it is", () => {
  expect(characterPairs(["light curve"], simplified)).toBe("");
  expect(plainCharacters("東方 light", "")).toBe("東方 light");
  expect(plainCharacters("東為", "樣样")).toBe("東為");
});
