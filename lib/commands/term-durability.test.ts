import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { closeDatabase, openDatabaseAt } from "#lib/store/database";
import { checkFile } from "#lib/store/health";
import { testDatabaseFile } from "#lib/store/test-database";
import { findTermActs } from "./term-log.ts";
import { divergentCards } from "./test-desk.ts";
import { answerCards, glossaryOf, printTerms, talkTerms, talkText } from "./test-glossary.ts";
import { importTestText, testLearner } from "./test-text.ts";

const actor = fileURLToPath(new URL("test-actor.ts", import.meta.url));

test("when the program is killed in the midst of a merge, it is done or it is not, 不留半截", async () => {
  const file = await testDatabaseFile();
  const first = openDatabaseAt(file);
  const learner = await testLearner(first);
  await importTestText(first, learner, { content: talkText, terms: talkTerms });
  for (const name of ["agent", "bot"]) {
    const termId = await glossaryOf(first, learner).idOf(name);
    await answerCards(first, learner, { termId, kind: "cloze" }, { days: [3, 7] });
  }
  const before = await printTerms(first, learner);
  await closeDatabase(first);
  for (const count of [1, 4]) {
    const last = await actUntilKilled(file, count);
    const db = openDatabaseAt(file);
    expect(await checkFile(db)).toEqual([]);
    expect(await divergentCards(db, learner)).toEqual([]);
    const { undo, redo } = await findTermActs(db, learner.id);
    // What was called done last is done, or what came after it.
    expect([undo?.id ?? "null", redo?.id ?? "null"]).toContain(last === "null" ? "null" : last);
    if (undo !== null) await glossaryOf(db, learner).undo();
    expect(await printTerms(db, learner)).toBe(before);
    await closeDatabase(db);
  }
}, 60_000);

/** Kills the actor as soon as it has called so many acts done, in the midst of the next; gives what it printed last. */
async function actUntilKilled(file: string, count: number): Promise<string> {
  const child = spawn(process.execPath, [actor, file], { stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(child, "close");
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
    if (printed.split("\n").length > count) child.kill("SIGKILL");
  });
  await closed;
  return printed.split("\n").at(-2) ?? "";
}
