"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import type { Order, Reply, Retentions } from "./carry-out.ts";
import { hasCards, planOf, type SimulatorMaterial } from "./material.ts";
import { freeNumber, isSameSetting, type Run, type Setting } from "./runs.ts";
import { useChoice } from "./use-choice.ts";
import { useWorker } from "./use-worker.ts";

/** What the page says of the last press of a button; `number` is that of the simulation concerned. */
export interface Told {
  readonly type: "cancelled" | "shownAlready" | "full" | "added";
  readonly number: number;
}

/** What was simulated at several desired retentions, and of what. */
export interface Comparison {
  readonly setting: Setting;
  readonly retentions: Retentions;
}

/** The form, what is simulated by it, and all that was. The first view is simulated by itself. */
export function useSimulations(material: SimulatorMaterial) {
  const form = useChoice(material);
  const { work, start, cancel } = useWorker();
  const { runs, add, remove, removeAll } = useRuns();
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const isEmpty = !hasCards(material, { extraCards: 0 });
  /** Nothing has come of the first view yet. */
  const [isFirst, setFirst] = useState(!isEmpty);

  function order(
    type: Order["type"],
    setting: Setting | null,
    onDone: (reply: Reply, setting: Setting) => void,
  ) {
    setTold(null);
    setFailure(null);
    if (setting === null) return;
    start({ type, plan: planOf(material, setting) }, (reply) => {
      setFirst(false);
      if (reply.type === "failed") setFailure(reply.message);
      else onDone(reply, setting);
    });
  }

  function simulate() {
    const setting = form.read();
    const same = runs.find((run) => setting !== null && isSameSetting(run.setting, setting));
    const number = same?.number ?? freeNumber(runs);
    if (same !== undefined || number === null) {
      return setTold({ type: same ? "shownAlready" : "full", number: number ?? 0 });
    }
    order("simulate", setting, (reply, simulated) => {
      if (reply.type !== "simulated") return;
      add({ number, setting: simulated, simulation: reply.simulation });
      if (!isFirst) setTold({ type: "added", number });
    });
  }

  function compare() {
    order("compareRetentions", form.read(), (reply, setting) => {
      if (reply.type === "compared") setComparison({ setting, retentions: reply.retentions });
    });
  }

  const first = useRef(isEmpty ? null : simulate);
  useEffect(() => first.current?.(), []);

  return {
    ...{ form, work, runs, comparison, told, failure, isFirst, simulate, compare },
    ...{ remove, removeAll },
    cancel() {
      cancel();
      setFirst(false);
      setTold({ type: "cancelled", number: 0 });
    },
  };
}

function useRuns() {
  const [runs, setRuns] = useState<readonly Run[]>([]);
  // Always the same functions: the plots are drawn anew only when the simulations change.
  const acts = useMemo(
    () => ({
      add: (run: Run) => setRuns((shown) => [...shown, run]),
      remove: (number: number) => setRuns((shown) => shown.filter((run) => run.number !== number)),
      removeAll: () => setRuns([]),
    }),
    [],
  );
  return { runs, ...acts };
}
