import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { closeDatabase, openDatabaseAt } from "#lib/store/database";
import { checkFile } from "#lib/store/health";
import { listAllReviews } from "#lib/store/review";
import { testDatabaseFile } from "#lib/store/test-database";
import { divergentCards } from "./test-desk.ts";
import { importTestText, testLearner } from "./test-text.ts";

const pusher = fileURLToPath(new URL("test-pusher.ts", import.meta.url));
const kills = 5;

test("no answer and no act that was called saved is lost when the process is killed", async () => {
  const file = await testDatabaseFile();
  const first = openDatabaseAt(file);
  const learner = await testLearner(first);
  await importTestText(first, learner);
  await closeDatabase(first);
  const saved: string[] = [];
  for (let kill = 0; kill < kills; kill += 1)
    saved.push(...(await pushUntilKilled(file, 3 + 7 * kill)));

  const db = openDatabaseAt(file);
  const reviews = await listAllReviews(db, learner.id);
  expect(saved.length).toBeGreaterThan(kills);
  expect(saved.filter((id) => !reviews.some((review) => review.id === id))).toEqual([]);
  expect(await checkFile(db)).toEqual([]);
  expect(await divergentCards(db, learner)).toEqual([]);
  // What is pushed together is saved together.
  const kinds = reviews.map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "act").length).toBe(kinds.length / 2);
  await closeDatabase(db);
});

/** Kills the pusher as soon as it has called so many reviews saved, in the midst of the next. */
async function pushUntilKilled(file: string, count: number): Promise<string[]> {
  const child = spawn(process.execPath, [pusher, file], { stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(child, "close");
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
    if (printed.split("\n").length > count) child.kill("SIGKILL");
  });
  await closed;
  return printed.split("\n").slice(0, -1);
}
