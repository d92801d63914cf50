import { expect, test } from "vitest";
import { variantOfForm } from "./variant-of-form.ts";

test.each([
  ["as it is written", "CCD 图像", ["CCD图像", "CCD 图像"], "CCD 图像"],
  ["spaces aside", "CCD图像", ["相片", "CCD 图像"], "CCD 图像"],
  ["case and plural aside", "Rollouts", ["sample", "rollout"], "rollout"],
  ["by its family", "trained", ["exercise", "train"], "train"],
  ["else the first", "mice", ["mouse", "rodent"], "mouse"],
])("a form is the translation it is spelled like: %s", (_, form, variants, wanted) => {
  expect(variantOfForm(form, variants)).toBe(wanted);
});

test("where there is no translation, none stands there", () => {
  expect(variantOfForm("酵种", [])).toBeNull();
});
