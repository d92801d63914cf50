import { expect, test } from "vitest";
import { testLearner } from "#lib/commands/test-text";
import { asDay } from "#lib/memory/time/day";
import { answers, ofCardsAnsweredOn, ofCardsAnsweredSince } from "./answer-history.ts";
import type { Prisma } from "./generated/client.ts";
import type { LearnerId } from "./ids.ts";
import { testDatabase } from "./test-database.ts";

/** How the database looks for rows of the review table, under the names they have in the query. */
async function looksFor(query: (learnerId: LearnerId) => Prisma.Sql) {
  const { db } = await testDatabase();
  const { id } = await testLearner(db);
  const steps = await db.client.$queryRaw<{ detail: string }[]>`
    EXPLAIN QUERY PLAN WITH RECURSIVE ${query(id)} SELECT * FROM answer`;
  return steps
    .map(({ detail }) => detail)
    .filter((detail) => /^(SCAN|SEARCH) [bdrxz] /.test(detail));
}

test("a day's figures are looked for on that day and among its cards alone, however long the log is, 不翻旧账", async () => {
  const looks = await looksFor((id) => answers(id, ofCardsAnsweredOn(id, asDay(20_458))));
  expect(looks).toContain("SEARCH d USING INDEX review_learnerId_day_idx (learnerId=? AND day=?)");
  expect(looks).toContain("SEARCH r USING INDEX review_cardId_answeredAt_id_idx (cardId=?)");
  expect(looks.filter((look) => !/\((learnerId=\? AND day|cardId|targetId)=/.test(look))).toEqual(
    [],
  );
});

test("those of the last days too: 只看最近几天", async () => {
  const looks = await looksFor((id) => answers(id, ofCardsAnsweredSince(id, asDay(20_458))));
  expect(looks).toContain("SEARCH d USING INDEX review_learnerId_day_idx (learnerId=? AND day>?)");
  const wholes = looks.filter((look) => !/\((learnerId=\? AND day|cardId|targetId)[=>]/.test(look));
  expect(wholes).toEqual([]);
});

test("the whole log is read once; acts are looked for by their group, not among all answers", async () => {
  const looks = await looksFor((id) => answers(id));
  const wholes = looks.filter((look) => !/\((cardId|targetId)=/.test(look));
  expect(wholes.sort()).toEqual([
    "SEARCH r USING INDEX review_groupId_idx (groupId>?)",
    "SEARCH r USING INDEX review_groupId_idx (groupId>?)",
    "SEARCH r USING INDEX review_learnerId_day_idx (learnerId=?)",
  ]);
});
