import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { addDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { type Range, ranges } from "#lib/progress/progress-range";
import { countEvents } from "#lib/store/card-logs";
import { closeDatabase, type Db, openDatabaseAt } from "#lib/store/database";
import { loadProgress } from "#lib/store/load-progress";
import { migrateDatabase } from "#lib/store/migrate";
import { tallyStudied } from "#lib/store/progress-tallies";
import { type PlantedLog, plantLog } from "./plant-log.ts";

/** Milliseconds of the server, at a million answers. */
const budgetMs: Readonly<Record<Range, number>> = { month: 1000, year: 2000, all: 2000 };
const [cards, perCard, seed] = [30_000, 34, 20_261_124];
const runs = 3;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.exitCode = (await measureProgress()) ? 0 : 1;
}

/**
 * What Progress costs with a million answers to thirty thousand cards, of all texts and of one text that asks for them all, which is the most that a text can cost; beside what it takes only to
 * count the log. True when the budgets are kept.
 */
export async function measureProgress(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-bench-"));
  const file = join(folder, "duizhao.db");
  await migrateDatabase({ at: new Date(), file });
  const db = openDatabaseAt(file);
  try {
    return await measure(db, await plantLog(db, { cards, perCard, seed }));
  } finally {
    await closeDatabase(db);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(db: Db, { learner, textId, reviews, until }: PlantedLog): Promise<boolean> {
  const number = (value: number) => Math.round(value).toLocaleString("en");
  console.log(`\nProgress: ${number(reviews)} answers to ${number(cards)} cards`);
  const bare = await bestOf(() => countEvents(db, learner.id));
  console.log(`  ${"only counting the log".padEnd(40)} ${number(bare).padStart(6)} ms`);
  const told = (what: string, ms: number, budget: number | null) => {
    const kept =
      budget === null
        ? ""
        : ms <= budget
          ? `(budget ${number(budget)}) kept`
          : `(budget ${number(budget)}) MISSED`;
    console.log(
      `  ${what.padEnd(40)} ${number(ms).padStart(6)} ms  ${(ms / bare).toFixed(1)} × counting ${kept}`,
    );
    return budget === null || ms <= budget;
  };
  let isKept = true;
  for (const [name, scope] of [
    ["all texts", null],
    ["one text with every card", textId],
  ] as const) {
    for (const range of ranges) {
      const ms = await bestOf(() => loadProgress(db, learner, { textId: scope, range, at: until }));
      const isBound = scope === null || range === "all";
      isKept = told(`${name}, ${range}`, ms, isBound ? budgetMs[range] : null) && isKept;
    }
  }
  const since = addDays(dayOf(until, learner.calendar), -371);
  told(
    "a year of days, as Today has it",
    await bestOf(() => tallyStudied(db, learner.id, { textId: null, since })),
    null,
  );
  return isKept;
}

async function bestOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}
