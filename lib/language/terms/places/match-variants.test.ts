import fc from "fast-check";
import { expect, test } from "vitest";
import { foldChinese, foldWithPlaces } from "#lib/language/text/fold";
import { findVariant } from "./match-variants.ts";

const places = (text: string, variant: string) =>
  findVariant({ original: text, ...foldWithPlaces(text) }, foldChinese(variant)).map(
    ({ start, end }) => text.slice(start, end),
  );

test("a variant is found whatever the spacing, width and case", () => {
  expect(places("CCD 图像和ccd图像以及 ＣＣＤ图像", "CCD图像")).toEqual([
    "CCD 图像",
    "ccd图像",
    "ＣＣＤ图像",
  ]);
});

test("a Latin variant is a whole word", () => {
  expect(places("LIGO 和 LIGOx 还有 ALIGO", "LIGO")).toEqual(["LIGO"]);
  expect(places("X 射线与 HX 射线", "X射线")).toEqual(["X 射线"]);
});

test("every place found is one of the obvious search, and none is missed", () => {
  const piece = fc.constantFrom("星", "恒星", " ", "𠮷", "光", "。");
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 25 }),
      fc.constantFrom("恒星", "星光", "𠮷星"),
      (pieces, variant) => {
        const text = pieces.join("");
        const slow: number[] = [];
        for (let start = 0; start < text.length; start += 1) {
          for (let end = start + 1; end <= text.length; end += 1) {
            const part = text.slice(start, end);
            const isTight =
              !/^\s|\s$/.test(part) && !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(part);
            if (isTight && foldChinese(part) === variant) slow.push(start);
          }
        }
        expect(
          findVariant({ original: text, ...foldWithPlaces(text) }, variant).map(
            (span) => span.start,
          ),
        ).toEqual(slow);
      },
    ),
    { seed: 20260217 },
  );
});
