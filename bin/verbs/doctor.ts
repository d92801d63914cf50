import { existsSync } from "node:fs";
import { type DivergentCard, findDivergentCards } from "#lib/commands/find-divergent-cards";
import type { CardFold } from "#lib/memory/sync/fold-card";
import { dataFile } from "#lib/store/data-file";
import { closeDatabase, type Db, openDatabase } from "#lib/store/database";
import { checkFile, countRows } from "#lib/store/health";
import { listLearners } from "#lib/store/learner";
import { listFalselyStudied } from "#lib/store/studied-cache";

const usage = `Usage: duizhao doctor

Checks that the data file is whole and that every card and the statistics equal a replay of the reviews. Changes nothing.

Exit codes: 0 all is well, 1 something is not, 2 wrong usage.
`;

/** `duizhao doctor`: is the file whole, and does every card equal a replay of its reviews? Resolves to 0 when all is well, 1 when not. It changes nothing. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    const isHelp = args[0] === "--help" || args[0] === "-h";
    (isHelp ? process.stdout : process.stderr).write(usage);
    return isHelp ? 0 : 2;
  }
  const file = dataFile();
  if (!existsSync(file)) {
    process.stderr.write(
      `${file}: there is no data yet. “npm start” or “duizhao import FILE” makes it.\n`,
    );
    return 1;
  }
  const db = openDatabase();
  try {
    return await examine(db, file);
  } finally {
    await closeDatabase();
  }
}

async function examine(db: Db, file: string): Promise<number> {
  const findings = await checkFile(db);
  const lines = [file];
  for (const learner of await listLearners(db)) {
    const counts = await countRows(db, learner.id);
    lines.push(
      Object.entries(counts)
        .map(([what, count]) => `${count} ${what}`)
        .join(", "),
    );
    findings.push(...(await findDivergentCards(db, learner.id)).map(wordDivergence));
    findings.push(...(await listFalselyStudied(db, learner.id)).map(wordFalselyStudied));
  }
  const verdict =
    findings.length === 0
      ? "The file is whole, and every card equals a replay of its reviews."
      : `${findings.length} findings:`;
  process.stdout.write(
    `${[...lines, verdict, ...findings.map((line) => `- ${line}`)].join("\n")}\n`,
  );
  return findings.length === 0 ? 0 : 1;
}

function wordFalselyStudied(cardId: string): string {
  return `card ${cardId}: the statistics do not count what its reviews say`;
}

function wordDivergence({ card, folded }: DivergentCard): string {
  const [stored, replayed] = [card, folded].map(wordFold);
  return `card ${card.id} (${card.kind}) is stored as ${stored}, its reviews give ${replayed}`;
}

function wordFold({ state, suspended, flag, buriedUntilDay, isLeech }: CardFold): string {
  return JSON.stringify({ ...state, suspended, flag, buriedUntilDay, isLeech });
}
