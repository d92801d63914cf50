import { expect, test } from "vitest";
import { tagFor } from "./format-tag.ts";

const march = new Date("2026-03-03T00:00:00Z");

test.each([
  ["en", "en-GB,en;q=0.9", "3 March"],
  ["en", "en-US,en;q=0.9", "March 3"],
  ["en", "de-DE,de;q=0.9,en-AU;q=0.8", "3 March"],
  ["en", "en,zh-CN;q=0.9", "March 3"],
  ["en", "en-\u0000<script>", "March 3"],
  ["zh", "en-GB,zh-CN;q=0.5", "3月3日"],
] as const)("dates of %s screens in a browser that asks for %s read %s", (locale, header, said) => {
  const format = new Intl.DateTimeFormat(tagFor(locale, header), {
    ...{ day: "numeric", month: "long", timeZone: "UTC" },
  });
  expect(format.format(march)).toBe(said);
});
