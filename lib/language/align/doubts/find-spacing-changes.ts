import { type BorderHabit, countBorders } from "#lib/language/align/desk/join-texts";
import { type TextWarning, warn } from "#lib/language/parse/warning";
import type { Unit } from "#lib/language/text/unit";

/** A habit must hold over this many units that have borders, and in this share of them, before a change is told. */
const minUnits = 8;
const minShare = 0.8;

/** What a change of habit costs, in units that go against it. */
const changeCost = 4;

/**
 * Units from which on a translation writes the border of Chinese characters and Latin words another way than above: mostly where another hand
 * took over. A slip or two changes nothing.
 */
export function findSpacingChanges(units: readonly Unit[]): TextWarning[] {
  const habits = units.flatMap((unit) => {
    const habit = habitOf(unit);
    return habit === null ? [] : [{ unit, habit }];
  });
  const stretches = stretchesOf(habits);
  const areSteady = stretches.every(
    ({ habit, members }) =>
      members.length >= minUnits &&
      members.filter((member) => member.habit === habit).length >= minShare * members.length,
  );
  if (!areSteady) return [];
  return stretches.slice(1).flatMap(({ habit, members }) => {
    const unit = members[0]?.unit;
    if (unit === undefined) return [];
    const chinese = unit.source.lang === "zh" ? unit.source : unit.target;
    return [warn("spacingChanges", chinese.lines[0] ?? 0, { unit: unit.index, spacing: habit })];
  });
}

interface UnitHabit {
  readonly unit: Unit;
  readonly habit: BorderHabit;
}

interface Stretch {
  readonly habit: BorderHabit;
  readonly members: readonly UnitHabit[];
}

function habitOf({ source, target }: Unit): BorderHabit | null {
  const { spaced, tight } = countBorders(source.lang === "zh" ? source.text : target.text);
  return spaced === tight ? null : spaced > tight ? "spaced" : "tight";
}

/** The stretches that go least against their habit, with a price for each change (Viterbi over two states). */
function stretchesOf(habits: readonly UnitHabit[]): Stretch[] {
  const states = ["spaced", "tight"] as const;
  let costs: readonly number[] = [0, 0];
  const cameFrom: (readonly number[])[] = [];
  for (const { habit } of habits) {
    const steps = states.map((state, at) => {
      const stay = costs[at] ?? 0;
      const change = (costs[1 - at] ?? 0) + changeCost;
      const from = change < stay ? 1 - at : at;
      return { from, cost: Math.min(stay, change) + (habit === state ? 0 : 1) };
    });
    cameFrom.push(steps.map(({ from }) => from));
    costs = steps.map(({ cost }) => cost);
  }
  const stretches: { habit: BorderHabit; members: UnitHabit[] }[] = [];
  let state = (costs[1] ?? 0) < (costs[0] ?? 0) ? 1 : 0;
  for (let at = habits.length - 1; at >= 0; at -= 1) {
    const member = habits[at];
    const habit = states[state] ?? "tight";
    const last = stretches.at(-1);
    if (member === undefined) continue;
    if (last?.habit === habit) last.members.unshift(member);
    else stretches.push({ habit, members: [member] });
    state = cameFrom[at]?.[state] ?? state;
  }
  return stretches.reverse();
}
