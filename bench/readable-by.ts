import { pathToFileURL } from "node:url";
import { addDays } from "#lib/memory/time/day";
import { type ReadablePlan, readableBy } from "#lib/progress/readable-by";
import { layOutGround } from "#lib/progress/readable-by-ground";
import type { PlanGoal, PlanPolicy, PlanSetting } from "#lib/progress/readable-by-text";
import { type PlanTrial, tryPolicy } from "#lib/progress/readable-by-trial";
import { randomFrom } from "./random-from.ts";
import { randomSetting } from "./readable-by-setting.ts";

const [feasible, infeasible, learners] = [100, 25, 20];
/** Of so many the fewest cards at a constant 0.95 are searched for too. */
const compared = 40;
const budgetMs = 3000;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.exitCode = measureReadableBy() ? 0 : 1;
}

interface Case {
  readonly setting: PlanSetting;
  readonly goal: PlanGoal;
}

/** Plans for texts, learners and wishes by chance, each followed by virtual learners with luck that the plan was not made with. Returns whether the promises are kept. */
export function measureReadableBy(): boolean {
  const isOf = (type: "plan" | "later") => (one: Case) => {
    const answer = readableBy(one.setting, one.goal);
    return answer.type === type ? { ...one, plan: answer.plan } : null;
  };
  const plans = draw(feasible, { days: [14, 120], minutes: [8, 40] }, isOf("plan"));
  const later = draw(infeasible, { days: [5, 30], minutes: [4, 12] }, isOf("later"));
  console.log(
    `\nReadable by: texts, learners and wishes by chance; ${learners} virtual learners for each plan, with luck it was not made with`,
  );
  const areKept = [printFeasible(plans), printLater(later), printTime()];
  return areKept.every(Boolean);
}

interface Planned extends Case {
  readonly plan: ReadablePlan;
}

interface Ranges {
  readonly days: readonly [number, number];
  readonly minutes: readonly [number, number];
}

/** So many cases by chance, of those that come out as wanted. */
function draw(
  count: number,
  ranges: Ranges,
  comesOut: (one: Case) => Planned | null,
): readonly Planned[] {
  const found: Planned[] = [];
  for (let seed = 1; found.length < count; seed += 1) {
    const planned = comesOut(caseOf(seed, ranges));
    if (planned !== null) found.push(planned);
  }
  return found;
}

function caseOf(seed: number, { days, minutes }: Ranges): Case {
  const random = randomFrom(seed * 7919);
  const between = ([from, until]: readonly [number, number]) =>
    Math.round(from + random() * (until - from));
  const terms = between([40, 400]);
  const setting = randomSetting({
    ...{ seed, terms, segments: Math.round(terms * (0.8 + random())), rest: between([0, 400]) },
    begun: random() * 0.4,
  });
  const targetDay = addDays(setting.today, between(days));
  const targetShare = between([40, 90]) / 100;
  return { setting, goal: { targetDay, targetShare, minutesPerDay: between(minutes) } };
}

function printFeasible(plans: readonly Planned[]): boolean {
  const runs = plans.map(({ setting, goal, plan }) => follow(setting, goal, plan.policy));
  const reached = plans.filter(({ goal }, at) => lastOf(runs[at]?.[0]) >= goal.targetShare).length;
  const share = meanOf(
    plans.map(({ goal }, at) => shareOf(runs[at] ?? [], (run) => lastOf(run) >= goal.targetShare)),
  );
  const within = plans.filter(({ goal }, at) =>
    (runs[at] ?? []).every(({ mostMinutes }) => mostMinutes <= goal.minutesPerDay),
  ).length;
  const studies = runs.map((own) => meanOf(own.map((run) => run.studies)));
  const dearer = plans.map(({ setting, goal, plan }) =>
    studiesOf(setting, goal, { ...plan.policy, desiredRetention: 0.95 }),
  );
  const isFewer = studies.filter((own, at) => own < (dearer[at] ?? 0)).length;
  const fewest = plans.slice(0, compared).flatMap((one, at) => {
    const other = readableBy({ ...one.setting, desiredRetention: 0.95 }, one.goal);
    if (other.type !== "plan") return [];
    return [{ own: studies[at] ?? 0, other: studiesOf(one.setting, one.goal, other.plan.policy) }];
  });
  const raised = plans.filter(({ plan }) => plan.policy.desiredRetention !== null).length;
  console.log(
    [
      `feasible: ${plans.length}; one learner each reaches the share on the day: ${reached}; of all learners: ${percent(share)}`,
      `  no day of any learner beyond the minutes: ${within} of ${plans.length}`,
      `  desired retention raised: ${raised}; cards asked until the day, new ones too: ${total(studies)}`,
      `  the same cards at a constant 0.95: ${total(dearer)} (${isFewer} of ${plans.length} plans ask fewer, ${plans.filter(({ plan }) => plan.policy.desiredRetention === 0.95).length} are that)`,
      `  as few cards as reach it at a constant 0.95 (${fewest.length} can): ${total(fewest.map(({ other }) => other))} against ${total(fewest.map(({ own }) => own))}`,
    ].join("\n"),
  );
  return reached >= 0.9 * plans.length && within === plans.length && sum(studies) < sum(dearer);
}

function printLater(later: readonly Planned[]): boolean {
  const shares = later.map(({ setting, goal, plan }) => {
    const then = { ...goal, targetDay: plan.targetDay };
    return shareOf(follow(setting, then, plan.policy), (run) => lastOf(run) >= goal.targetShare);
  });
  const waits = later.map(({ goal, plan }) => plan.targetDay - goal.targetDay);
  const confirmed = shares.filter((share) => share >= 0.8).length;
  console.log(
    `not by the day: ${later.length}; the day given instead (${meanOf(waits).toFixed(0)} days later in the mean) is confirmed for ${confirmed}: of their learners ${percent(meanOf(shares))} reach the share on it`,
  );
  return confirmed >= 0.9 * later.length;
}

/** A text of 2 000 terms with 1 000 other cards. */
function printTime(): boolean {
  const setting = randomSetting({ seed: 1, terms: 2000, segments: 3000, rest: 1000 });
  const wishes = [
    [90, 0.6, 30],
    [90, 0.85, 70],
    [60, 0.8, 15],
  ] as const;
  const took = wishes.map(([days, targetShare, minutesPerDay]) => {
    const goal = { targetDay: addDays(setting.today, days), targetShare, minutesPerDay };
    const since = process.cpuUsage();
    const { type } = readableBy(setting, goal);
    const { user, system } = process.cpuUsage(since);
    return { type, ms: (user + system) / 1000 };
  });
  const said = took.map(({ type, ms }) => `${type} ${(ms / 1000).toFixed(1)} s`);
  console.log(
    `2 000 new cards beside 1 000 others, in a thread of its own, time of the processor: ${said.join(", ")}`,
  );
  return took.every(({ type, ms }) => ms < (type === "plan" ? 1 : 2) * budgetMs);
}

function follow(setting: PlanSetting, goal: PlanGoal, policy: PlanPolicy): PlanTrial[] {
  const ground = layOutGround(setting);
  const days = goal.targetDay - setting.today;
  return Array.from({ length: learners }, (_, at) =>
    tryPolicy(ground, policy, {
      ...{ minutesPerDay: goal.minutesPerDay, days, seed: 4_000_000 + at, mornings: [days] },
    }),
  );
}

function studiesOf(setting: PlanSetting, goal: PlanGoal, policy: PlanPolicy): number {
  return meanOf(follow(setting, goal, policy).map(({ studies }) => studies));
}

function lastOf(trial: PlanTrial | undefined): number {
  return trial?.shares.at(-1) ?? 0;
}

function shareOf(runs: readonly PlanTrial[], holds: (run: PlanTrial) => boolean): number {
  return runs.filter(holds).length / Math.max(1, runs.length);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function meanOf(values: readonly number[]): number {
  return sum(values) / Math.max(1, values.length);
}

function total(values: readonly number[]): string {
  return Math.round(sum(values)).toString();
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
