import { expect, test } from "vitest";
import { slimGloss } from "./slim-gloss.ts";

test.each([
  ["to ferment; to brew", ["ferment", "brew"]],
  ["context, setting", ["context", "setting"]],
  ["(astronomy) red giant", ["red giant"]],
  ["star (CL:顆|颗[ke1])", ["star"]],
  ["CL:個|个[ge4]", []],
  ["variant of 酵[jiao4]", []],
  ["surname Xing", []],
  ["the emergency number for medical assistance and first aid in all of Mainland China", []],
])("the sense %j is slimmed to %j", (sense, slim) => {
  expect(slimGloss(sense)).toEqual(slim);
});
