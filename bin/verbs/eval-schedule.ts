import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { madeUpLearners, makeReviewLog } from "#bench/make-review-log";
import { type FitGap, measureGap } from "#bench/measure-gap";
import { readReviewLog } from "#bench/read-review-log";
import { type ComputeWeights, loadOptimiser } from "#lib/commands/fit-compute";
import { type Judged, type Judgement, judgeByTime } from "#lib/memory/fit/judge-weights";
import { type LoggedAnswer, layOutLog } from "#lib/memory/fit/recall-log";
import { boundedWeights, defaultWeights } from "#lib/memory/schedule/fsrs";
import { isZone } from "#lib/memory/time/zone";
import { err, ok, type Result } from "#lib/result";

const usage = `Usage: duizhao eval-schedule [FILE.csv] [--zone ZONE] [--rollover HOUR] [--reviews N] [--json]

How well recall is predicted: by the default weights of FSRS-6, by weights fitted to what came before, and by a moving average
that knows nothing of cards. By time split: nothing is judged by what came after it. FILE has the columns card_id, review_time,
review_rating (as the FSRS optimiser takes them).

Without FILE, of made-up learners whose weights are known: how much of the gap between default and true weights is closed by
fitting, on reviews of other cards; and the same table of one of them.

  --zone ZONE      whose days (default UTC)
  --rollover HOUR  when they begin (default 4)
  --reviews N      how many reviews the made-up learners give to learn from (default 100000)
  --json           print the figures and the bins of the calibration plot as JSON

log loss   mean of −ln of the probability given to what happened; lower is better
RMSE       of predicted minus actual share, over bins of like reviews; lower is better
AUC        how often a recalled review was given more than a forgotten one

Exit codes: 0 the fitted weights predict better than the default ones, 1 they do not or the file cannot be read, 2 wrong usage.
`;

const seed = 20_261_123;

/** `duizhao eval-schedule`: prints tables. Resolves to the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === "help") return say(process.stdout, usage, 0);
  if (asked === null) return say(process.stderr, usage, 2);
  const optimiser = await loadOptimiser();
  if (!optimiser.ok) return say(process.stderr, "No optimiser for this machine.\n", 1);
  const answers = readAnswers(asked);
  if (!answers.ok) return say(process.stderr, `${answers.error}\n`, 1);
  const gaps = asked.file === null ? await measureGaps(optimiser.value, asked.reviews) : [];
  const log = layOutLog(answers.value);
  const judged = await judgeByTime(log, boundedWeights(defaultWeights), (part) =>
    optimiser.value(part, { relearningSteps: 1 }),
  );
  if (judged === null) return say(process.stderr, "Too few reviews to be split by time.\n", 1);
  const cards = new Set(answers.value.map(({ cardId }) => cardId)).size;
  const size = `${answers.value.length} reviews of ${cards} cards, ${log.items.length} predictable`;
  const tables = [...(gaps.length === 0 ? [] : [toGapTable(gaps)]), size, toTable(judged)];
  const json = { ...judged, ...(gaps.length > 0 && { gaps }) };
  const text = asked.json ? JSON.stringify(json, null, 2) : tables.join("\n\n");
  process.stdout.write(`${text}\n`);
  const isBetter = judged.fitted.figures.logLoss <= judged.default.figures.logLoss;
  return isBetter && gaps.every(({ gap }) => gap.closed >= 0) ? 0 : 1;
}

interface NamedGap {
  readonly learner: string;
  readonly gap: FitGap;
}

async function measureGaps(computeWeights: ComputeWeights, reviews: number): Promise<NamedGap[]> {
  const gaps: NamedGap[] = [];
  for (const [learner, own] of Object.entries(madeUpLearners)) {
    gaps.push({ learner, gap: await measureGap(computeWeights, { reviews, own, seed }) });
  }
  return gaps;
}

function toGapTable(gaps: readonly NamedGap[]): string {
  const [first] = gaps;
  return [
    `Made-up learners, weights fitted to ${first?.gap.reviews} reviews, log loss on reviews of other cards (seed ${seed}):`,
    "                   default  fitted   true     gap closed  judged on",
    ...gaps.map(({ learner, gap: { byDefault, fitted, byTrue, closed, heldOut } }) => {
      const cells = [byDefault, fitted, byTrue].map((loss) => loss.toFixed(5)).join("  ");
      return `${learner.padEnd(17)}  ${cells}  ${`${(closed * 100).toFixed(1)} %`.padEnd(10)}  ${heldOut}`;
    }),
  ].join("\n");
}

interface Asked {
  readonly file: string | null;
  readonly zone: string;
  readonly rolloverHour: number;
  readonly reviews: number;
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
        reviews: { type: "string", default: "100000" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) return "help";
    const rolloverHour = Number(values.rollover);
    const isHour = Number.isInteger(rolloverHour) && rolloverHour >= 0 && rolloverHour <= 23;
    const reviews = Number(values.reviews);
    const isCount = Number.isInteger(reviews) && reviews > 0;
    if (positionals.length > 1 || !isHour || !isCount || !isZone(values.zone)) return null;
    const { zone, json } = values;
    return { file: positionals[0] ?? null, zone, rolloverHour, reviews, json };
  } catch {
    return null;
  }
}

function readAnswers({ file, zone, rolloverHour }: Asked): Result<LoggedAnswer[], string> {
  if (file === null) return ok(makeReviewLog({ days: 365, newPerDay: 8, seed }));
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
