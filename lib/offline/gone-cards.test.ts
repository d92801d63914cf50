import { expect, test } from "vitest";
import { readStanding } from "./ask-standing.ts";
import { readGone } from "./gone-cards.ts";

test("cards that are gone are read with their reason, an unknown one as the plainest", () => {
  const gone = [
    { cardId: "酵种", why: "termRejected" },
    { cardId: "醒发", why: "of a later version" },
    { cardId: 7, why: "unknown" },
    null,
    "醒发",
  ];
  expect(readGone({ gone })).toEqual([
    { cardId: "酵种", why: "termRejected" },
    { cardId: "醒发", why: "notAsked" },
  ]);
});

test.each([null, undefined, "<html>对照</html>", { gone: 1 }, {}])("%o names none", (body) => {
  expect(readGone(body)).toEqual([]);
  expect(readStanding(body)).toEqual({ gone: [], changed: [] });
});

test("cards that were answered elsewhere are read by their ids", () => {
  expect(readStanding({ gone: [], changed: ["酵种", 1, null] }).changed).toEqual(["酵种"]);
});
