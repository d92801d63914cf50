import { expect, test } from "vitest";
import { studyKinds, usualChoice } from "#lib/memory/schedule/custom-study-choice";
import { readStudyAddress, sameWordsHref } from "./study-address.ts";
import { sittingHref, studyHref } from "./study-href.ts";

const textId = "0199d5d0-0000-7000-8000-000000000001";

/** As a page is given the search of an address. */
function searchOf(href: string): Record<string, string | string[]> {
  const search = new URL(href, "http://localhost").searchParams;
  return Object.fromEntries(
    [...new Set(search.keys())].map((key) => {
      const values = search.getAll(key);
      return [key, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

test("a choice is read back from its address as it was made", () => {
  for (const kind of studyKinds) {
    const usual = usualChoice(kind);
    expect(readStudyAddress(searchOf(studyHref(usual))).choice).toEqual(usual);
    const own = {
      ...{ kind, days: 7, textId, tags: ["语法", "talk::intro"], flags: [1, 7] },
      ...({ order: "retrievability", limit: 30, reschedules: !usual.reschedules } as const),
    };
    expect(readStudyAddress(searchOf(studyHref(own)))).toEqual({
      ...{ choice: own, sinceMs: null, faults: [] },
    });
  }
});

test("a sitting of one text has it in its path, and knows when it began", () => {
  const choice = { ...usualChoice("ahead"), textId };
  expect(sittingHref(choice, 1_764_000_000_000)).toBe(
    `/review/${textId}?study=ahead&since=1764000000000`,
  );
  expect(sittingHref(usualChoice("cram"))).toBe("/review?study=cram");
});

test("what cannot be read is named, and the usual choice stands in its place", () => {
  const address = readStudyAddress({
    ...{ study: "突击", days: "0", text: "nowhere", tag: "标签".repeat(60), flag: ["1", "8"] },
    ...{ order: "sideways", limit: "1e9", schedule: "maybe", since: "-1" },
  });
  expect(address.choice).toEqual(usualChoice("forgotten"));
  expect([...address.faults].sort()).toEqual([
    "days",
    "flag",
    "limit",
    "order",
    "schedule",
    "since",
    "study",
    "tag",
    "text",
  ]);
});

test("an empty field of a form asks for nothing", () => {
  expect(readStudyAddress({ study: "cram", text: "", tag: "" })).toEqual({
    ...{ choice: usualChoice("cram"), sinceMs: null, faults: [] },
  });
});

test("a tag is the same whatever its case", () => {
  expect(readStudyAddress({ study: "cram", tag: "Talk::Intro" }).choice.tags).toEqual([
    "talk::intro",
  ]);
});

test("wrong words are handed on, but only those that mean something, and not without end", () => {
  const href = sameWordsHref({ study: "x".repeat(9_000), days: "-3", other: "字" }, textId);
  expect(href.length).toBeLessThan(300);
  expect(readStudyAddress(searchOf(href)).faults).toEqual(["study", "days"]);
  expect(readStudyAddress(searchOf(href)).choice.textId).toBe(textId);
});
