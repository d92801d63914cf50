import { describe, expect, test } from "vitest";
import { contrastsOf } from "./contrasts.ts";

describe("what a word contrasts with", () => {
  test("antonyms, in any inflection, with the small words beside them", () => {
    expect(contrastsOf("increased", "en").opposite).toContain("decrease");
    expect(contrastsOf("closer", "en").opposite).toContain("far");
    expect(contrastsOf("很糟", "zh").opposite).toContain("很好");
    expect(contrastsOf("增加", "zh").opposite).toContain("减少");
  });

  test("members of one set, by how much they differ", () => {
    expect(contrastsOf("always", "en").degree).toContain("sometimes");
    expect(contrastsOf("小时", "zh").kind).toContain("天");
  });

  test("an antonym is never near, and a negation is no antonym", () => {
    for (const word of ["high", "give", "before", "stop"]) {
      const { opposite, mates } = contrastsOf(word, "en");
      expect(opposite.filter((one) => mates.includes(one))).toEqual([]);
      expect(opposite).not.toContain("never");
    }
    expect(contrastsOf("总是", "zh").opposite).not.toContain("从不");
  });

  test("a rare word contrasts with nothing", () => {
    expect(contrastsOf("酵种", "zh")).toEqual({ opposite: [], degree: [], kind: [], mates: [] });
  });
});
