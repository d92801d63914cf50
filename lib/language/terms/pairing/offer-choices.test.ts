import { expect, test } from "vitest";
import type { Variant } from "#lib/language/terms/term";
import { plainPair } from "#lib/language/text/plain-pair";
import { offerChoices } from "./offer-choices.ts";

const { facing } = plainPair({ lead: "en", facing: "zh" });
const standing = (...texts: readonly string[]) =>
  texts.map((text, at): Variant => ({ text, count: 9 - at, units: [at + 1] }));

test("a certain translation that is shown first leaves nothing to choose", () => {
  const pairing = { variants: ["黑洞"], isCertain: true, choices: [] };
  expect(offerChoices(standing("黑洞"), pairing, facing)).toEqual({ isCertain: true, choices: [] });
});

test("a certain one that another outnumbers is offered beside it", () => {
  const pairing = { variants: ["智能体", "agent"], isCertain: true, choices: [] };
  expect(offerChoices(standing("agent", "智能体"), pairing, facing)).toEqual({
    isCertain: false,
    choices: ["agent", "智能体"],
  });
});

test("the translation shown first is the first choice, and none is offered in two spellings", () => {
  const pairing = {
    variants: ["ccd图像"],
    isCertain: false,
    choices: ["CCD图像", "图像", "像", "的像"],
  };
  expect(offerChoices(standing("CCD图像"), pairing, facing).choices).toEqual([
    "CCD图像",
    "图像",
    "像",
  ]);
});
