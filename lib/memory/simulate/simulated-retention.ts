import type { Simulation } from "./study-plan.ts";

/** Of some reviews the share (0–1) that was recalled; null when there were none. */
interface Recalled {
  readonly reviews: number;
  readonly recalled: number | null;
}

/** How much was recalled of the cards in review, when they were asked. Steps and new cards are none. */
export interface SimulatedRetention {
  readonly all: Recalled;
  /** What the forgetting curve foretold of them all, as a share. */
  readonly expected: number | null;
  /** Without the fleeting ones, for which no day is early enough: tomorrow they are below the desired retention already. */
  readonly inTime: Recalled;
  readonly fleeting: Recalled;
  /** Those that had waited 21 days or more. */
  readonly mature: Recalled;
}

/** The retention of a whole simulation, for comparing it with the one that was desired. */
export function simulatedRetention(simulation: Omit<Simulation, "snapshots">): SimulatedRetention {
  const [reviews, forgotten] = [sum(simulation.reviews), sum(simulation.forgotten)];
  const fleeting = [sum(simulation.fleeting), sum(simulation.fleetingForgotten)] as const;
  return {
    all: recalledOf(reviews, forgotten),
    expected: reviews === 0 ? null : sum(simulation.expected) / reviews,
    inTime: recalledOf(reviews - fleeting[0], forgotten - fleeting[1]),
    fleeting: recalledOf(...fleeting),
    mature: recalledOf(sum(simulation.mature), sum(simulation.matureForgotten)),
  };
}

function recalledOf(reviews: number, forgotten: number): Recalled {
  return { reviews, recalled: reviews === 0 ? null : 1 - forgotten / reviews };
}

function sum(values: Uint32Array | Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
