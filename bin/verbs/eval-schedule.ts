import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { makeReviewLog } from "#bench/make-review-log";
import { readReviewLog } from "#bench/read-review-log";
import { fitInThread } from "#lib/commands/fit-thread";
import { type Judged, type Judgement, judgeByTime } from "#lib/memory/fit/judge-weights";
import { type LoggedAnswer, layOutLog } from "#lib/memory/fit/recall-log";
import { boundedWeights, defaultWeights } from "#lib/memory/schedule/fsrs";
import { isZone } from "#lib/memory/time/zone";
import { err, ok, type Result } from "#lib/result";

const usage = `Usage: duizhao eval-schedule [FILE.csv] [--zone ZONE] [--rollover HOUR] [--json]

How well recall is predicted: by the default weights of FSRS-6, by weights fitted to what came before, and by a moving average
that knows nothing of cards. By time split: nothing is judged by what came after it. FILE has the columns card_id, review_time,
review_rating (as the FSRS optimiser takes them); without it, the log of a made-up learner.

  --zone ZONE      whose days (default UTC)
  --rollover HOUR  when they begin (default 4)
  --json           print the figures and the bins of the calibration plot as JSON

log loss   mean of −ln of the probability given to what happened; lower is better
RMSE       of predicted minus actual share, over bins of like reviews; lower is better
AUC        how often a recalled review was given more than a forgotten one

Exit codes: 0 the fitted weights predict better than the default ones, 1 they do not or the file cannot be read, 2 wrong usage.
`;

/** `duizhao eval-schedule`: prints a table. Resolves to the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === "help") return say(process.stdout, usage, 0);
  if (asked === null) return say(process.stderr, usage, 2);
  const answers = readAnswers(asked);
  if (!answers.ok) return say(process.stderr, `${answers.error}\n`, 1);
  const log = layOutLog(answers.value);
  const cards = new Set(answers.value.map(({ cardId }) => cardId)).size;
  const judged = await judgeByTime(log, boundedWeights(defaultWeights), (part) =>
    fitInThread(part, { relearningSteps: 1 }),
  );
  if (judged === null) return say(process.stderr, "Too few reviews to be split by time.\n", 1);
  const size = `${answers.value.length} reviews of ${cards} cards, ${log.items.length} predictable`;
  const text = asked.json ? JSON.stringify(judged, null, 2) : `${size}\n\n${toTable(judged)}`;
  process.stdout.write(`${text}\n`);
  return judged.fitted.figures.logLoss <= judged.default.figures.logLoss ? 0 : 1;
}

interface Asked {
  readonly file: string | null;
  readonly zone: string;
  readonly rolloverHour: number;
  readonly json: boolean;
}

function readArguments(args: readonly string[]): Asked | "help" | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        zone: { type: "string", default: "UTC" },
        rollover: { type: "string", default: "4" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) return "help";
    const rolloverHour = Number(values.rollover);
    const isHour = Number.isInteger(rolloverHour) && rolloverHour >= 0 && rolloverHour <= 23;
    if (positionals.length > 1 || !isHour || !isZone(values.zone)) return null;
    return { file: positionals[0] ?? null, zone: values.zone, rolloverHour, json: values.json };
  } catch {
    return null;
  }
}

function readAnswers({ file, zone, rolloverHour }: Asked): Result<LoggedAnswer[], string> {
  if (file === null) return ok(makeReviewLog({ days: 365, newPerDay: 8, seed: 20_261_123 }));
  try {
    const read = readReviewLog(readFileSync(file, "utf8"), { zone, rolloverHour });
    return read.ok ? read : err(`${file}: ${read.error}`);
  } catch (error) {
    return err(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function toTable(judged: Judged): string {
  const rows: readonly (readonly [string, Judgement])[] = [
    ["default weights", judged.default],
    ["fitted weights", judged.fitted],
    ["moving average", judged.movingAverage],
  ];
  return [
    "                 log loss   RMSE     AUC",
    ...rows.map(([name, { figures }]) => {
      const { logLoss, rmseBins, auc } = figures;
      const cells = [logLoss.toFixed(5), rmseBins.toFixed(4), auc?.toFixed(4) ?? "–"];
      return `${name.padEnd(15)}  ${cells.join("    ")}`;
    }),
    "",
    "Said and come, fitted weights:",
    ...judged.fitted.bins.map(
      ({ predicted, actual, items }) =>
        `  ${predicted.toFixed(2)}  ${actual.toFixed(2)}  ${"▪".repeat(Math.round(actual * 40))}  ${items}`,
    ),
  ].join("\n");
}

function say(to: NodeJS.WriteStream, text: string, exitCode: number): number {
  to.write(text);
  return exitCode;
}
