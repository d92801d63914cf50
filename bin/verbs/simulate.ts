import { parseArgs } from "node:util";
import { type ReviewOrder, reviewOrders } from "#lib/memory/schedule/review-order";
import { cheapestRetention } from "#lib/memory/simulate/cheapest-retention";
import { simulate } from "#lib/memory/simulate/simulate";
import { simulateMany } from "#lib/memory/simulate/simulate-many";
import { simulatedRetention } from "#lib/memory/simulate/simulated-retention";
import type { Simulation, StudyPlan } from "#lib/memory/simulate/study-plan";
import { averagePlan, ownPlan } from "./simulate-plan.ts";

const usage = `Usage: duizhao simulate [--mine] [--days N] [--new N] [--many | --cheapest] [--json]

What a preset would have the learner do, and how much they would know: day by day, with dice. Changes nothing.

  --mine               with your own cards, preset and habits (default: new cards only, Anki's preset, the average learner)
  --days N             how long (default 365)
  --new N              cards still to be learned; with --mine: more than those waiting (default 1000; with --mine 0)
  --retention SHARE    desired retention instead of the preset's (0.70–0.99)
  --new-per-day N      limits instead of the preset's
  --reviews-per-day N
  --minutes N          no card is begun after so many minutes on a day
  --order ORDER        ${reviewOrders.slice(0, 5).join(", ")},
                       ${reviewOrders.slice(5).join(", ")}
  --unbalanced         let chance alone choose the day within its range, not the load
  --seed N             which luck (default 1)
  --many               desired retentions from 0.70 to 0.97 side by side
  --cheapest           the desired retention that costs least for each card known at the end
  --seeds N            of --many and --cheapest: with how many kinds of luck (default 8)
  --json               all figures as JSON

known  the sum of all cards' probability of being recalled at the end of the day

Exit codes: 0 done, 1 there is no data yet, 2 wrong usage.
`;

/** `duizhao simulate`: prints a table. Resolves to the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === "help") return say(process.stdout, usage, 0);
  if (asked === null) return say(process.stderr, usage, 2);
  const plan = asked.isMine
    ? await ownPlan(asked.days, asked.newCards ?? 0, new Date())
    : averagePlan(asked.days, asked.newCards ?? 1000);
  if (plan === null) return say(process.stderr, "There is no data yet.\n", 1);
  const own = {
    ...plan,
    ...(asked.minutesPerDay !== undefined && { minutesPerDay: asked.minutesPerDay }),
    preset: { ...plan.preset, ...asked.rules },
  };
  return say(process.stdout, `${answerOf(own, asked)}\n`, 0);
}

function answerOf(plan: StudyPlan, { mode, seed, seeds, json }: Asked): string {
  const many = Array.from({ length: seeds }, (_, number) => seed + number);
  switch (mode) {
    case "one": {
      const simulation = simulate(plan, { seed });
      return json ? toJson(simulation) : dayTable(plan, simulation);
    }
    case "many": {
      const outcomes = simulateMany(plan, { seeds: many });
      return json ? JSON.stringify(outcomes, null, 2) : retentionTable(outcomes, plan.days);
    }
    case "cheapest": {
      const cheapest = cheapestRetention(plan, { seeds: many });
      if (json) return JSON.stringify(cheapest, null, 2);
      return cheapest === null ? "Nothing is learned." : cheapestText(cheapest, plan.days);
    }
  }
}

interface Asked {
  readonly isMine: boolean;
  readonly days: number;
  readonly newCards: number | undefined;
  readonly minutesPerDay: number | undefined;
  readonly rules: Partial<StudyPlan["preset"]>;
  readonly mode: "one" | "many" | "cheapest";
  readonly seed: number;
  readonly seeds: number;
  readonly json: boolean;
}

const counted = ["days", "new", "new-per-day", "reviews-per-day", "seed", "seeds"] as const;

function readArguments(args: readonly string[]): Asked | "help" | null {
  const values = parsed(args);
  if (values === null || values.help) return values === null ? null : "help";
  const counts = Object.fromEntries(
    counted.map((name) => [name, values[name] === undefined ? undefined : Number(values[name])]),
  );
  const areCounts = Object.values(counts).every(
    (count) => count === undefined || (Number.isSafeInteger(count) && count >= 0),
  );
  const retention = values.retention === undefined ? undefined : Number(values.retention);
  const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
  const order = reviewOrders.find((known) => known === values.order);
  const isRetention = retention === undefined || (retention >= 0.7 && retention <= 0.99);
  const isOrder = values.order === undefined || order !== undefined;
  if (!areCounts || !isRetention || !isOrder || !(minutes === undefined || minutes >= 0))
    return null;
  if ((counts.days ?? 0) > 36_500 || (values.many && values.cheapest) || counts.seeds === 0)
    return null;
  return {
    isMine: values.mine,
    days: counts.days ?? 365,
    newCards: counts.new,
    minutesPerDay: minutes,
    rules: rulesOf({ ...counts, retention }, order, values.unbalanced),
    mode: values.many ? "many" : values.cheapest ? "cheapest" : "one",
    seed: counts.seed ?? 1,
    seeds: counts.seeds ?? 8,
    json: values.json,
  };
}

function parsed(args: readonly string[]) {
  try {
    const text = { type: "string" } as const;
    const flag = { type: "boolean", default: false } as const;
    return parseArgs({
      args: [...args],
      options: {
        ...{ mine: flag, many: flag, cheapest: flag, unbalanced: flag, json: flag },
        ...{ days: text, new: text, retention: text, minutes: text, order: text },
        ...{ "new-per-day": text, "reviews-per-day": text, seed: text, seeds: text },
        help: { type: "boolean", short: "h", default: false },
      },
    }).values;
  } catch {
    return null;
  }
}

function rulesOf(
  counts: Readonly<Record<string, number | undefined>>,
  order: ReviewOrder | undefined,
  isUnbalanced: boolean,
): Partial<StudyPlan["preset"]> {
  const { retention, "new-per-day": newPerDay, "reviews-per-day": reviewsPerDay } = counts;
  return {
    ...(retention !== undefined && { desiredRetention: retention }),
    ...(newPerDay !== undefined && { newPerDay }),
    ...(reviewsPerDay !== undefined && { reviewsPerDay }),
    ...(order !== undefined && { reviewOrder: order }),
    ...(isUnbalanced && { loadBalance: false }),
  };
}

function toJson(simulation: Simulation): string {
  const { snapshots: _, ...figures } = simulation;
  return JSON.stringify(
    Object.fromEntries(Object.entries(figures).map(([name, days]) => [name, Array.from(days)])),
  );
}

/** A dozen rows, each the mean of its days. */
function dayTable({ days, deck, newCards }: StudyPlan, simulation: Simulation): string {
  const rows = Math.min(12, days);
  const lines = Array.from({ length: rows }, (_, row) => {
    const [from, to] = [Math.floor((row * days) / rows), Math.floor(((row + 1) * days) / rows)];
    const mean = (figure: ArrayLike<number>) => total(figure, from, to) / (to - from);
    const reviews = total(simulation.reviews, from, to);
    const kept =
      reviews === 0 ? "–" : (1 - total(simulation.forgotten, from, to) / reviews).toFixed(3);
    return [
      `${from + 1}–${to}`.padEnd(12),
      mean(simulation.newCards).toFixed(1).padStart(6),
      mean(simulation.reviews).toFixed(1).padStart(9),
      mean(simulation.minutes).toFixed(1).padStart(9),
      kept.padStart(10),
      (simulation.memorised[to - 1] ?? 0).toFixed(0).padStart(8),
      String(simulation.waiting[to - 1] ?? 0).padStart(9),
    ].join("");
  });
  return [
    `${deck.size} cards and ${newCards} new ones, ${days} days`,
    "",
    "days           new  reviews  minutes  recalled   known  waiting",
    ...lines,
    "",
    retentionLine(simulation),
  ].join("\n");
}

/** Fleeting: below the desired retention before the next day begins, so that no day is early enough. */
function retentionLine(simulation: Simulation): string {
  const { all, expected, inTime, mature } = simulatedRetention(simulation);
  const told = (share: number | null) => share?.toFixed(3) ?? "–";
  return `Recalled: ${told(all.recalled)} of all reviews (foretold ${told(expected)}), ${told(inTime.recalled)} without fleeting cards, ${told(mature.recalled)} of mature ones.`;
}

function retentionTable(outcomes: ReturnType<typeof simulateMany>, days: number): string {
  return [
    "desired   studies/day  minutes/day   known   minutes/known",
    ...outcomes.map(({ desiredRetention, mean, minutesPerMemorised }) =>
      [
        desiredRetention.toFixed(2).padEnd(9),
        (mean.studies / Math.max(1, days)).toFixed(1).padStart(12),
        (mean.minutes / Math.max(1, days)).toFixed(1).padStart(13),
        mean.memorised.toFixed(0).padStart(8),
        (minutesPerMemorised?.toFixed(3) ?? "–").padStart(16),
      ].join(""),
    ),
  ].join("\n");
}

function cheapestText(
  cheapest: NonNullable<ReturnType<typeof cheapestRetention>>,
  days: number,
): string {
  const { desiredRetention, minutesPerMemorised, spread, asCheap, isAtEdge } = cheapest;
  const edge = isAtEdge ? " (the end of what was tried)" : "";
  return [
    retentionTable(cheapest.tried, days),
    "",
    `Cheapest: ${desiredRetention.toFixed(3)}${edge}, ${minutesPerMemorised.toFixed(3)} minutes for each card known at the end.`,
    `By luck it strays by ${spread.toFixed(3)}; from ${asCheap.from} to ${asCheap.to} cannot be told apart.`,
  ].join("\n");
}

function total(figure: ArrayLike<number>, from: number, to: number): number {
  let sum = 0;
  for (let day = from; day < to; day += 1) sum += figure[day] ?? 0;
  return sum;
}

function say(to: NodeJS.WriteStream, text: string, exitCode: number): number {
  to.write(text);
  return exitCode;
}
