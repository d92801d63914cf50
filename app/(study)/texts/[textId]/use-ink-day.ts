"use client";

import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { addDays, type Day } from "#lib/memory/time/day";
import type { ForecastBelief } from "#lib/progress/forecast-belief";
import { comprehensionOn, type ForecastText } from "#lib/progress/forecast-text";
import type { ForeseenRecalls } from "#lib/progress/readable-by-recalls";
import { type Curve, recallOn } from "#lib/progress/term-memory";
import type { InkTerm } from "#ui/ink-mark";
import type { InkedTerm } from "./ink-term.ts";

/** What is assumed of the days to come: nothing more is studied, or the text's plan is followed. */
export type Course = "stop" | "plan";

/** The farthest day the slider reaches, counted from today. */
export const mostDays = 365;

export type InkDay = ReturnType<typeof useInkDay>;

type Foreseen = typeof import("#lib/progress/readable-by-recalls");

/** A day to come, counted from today, and what then stands of the terms and of the text. */
export function useInkDay(
  textId: string,
  terms: readonly InkedTerm[],
  { today, curve }: { readonly today: Day; readonly curve: Curve },
) {
  const [ahead, setAhead] = useState(0);
  const [course, setCourse] = useState<Course>("stop");
  const [isUsed, use] = useState(false);
  const outlook = useFetched<Outlook>(isUsed ? `/api/v1/texts/${textId}/outlook` : null);
  const planned = useFetched<Planned>(
    course === "plan" ? `/api/v1/texts/${textId}/foreseen` : null,
  );
  const foreseen = planned.state === "here" ? planned.value.foreseen : null;
  const reading = useForeseen(foreseen);
  // The thumb of the slider goes with the hand; the text follows when it can.
  const shown = useDeferredValue(ahead);
  const day = addDays(today, shown);
  const recalls = useMemo(
    () =>
      course === "plan" && foreseen && reading ? reading.recallsFollowing(foreseen, day) : null,
    [course, foreseen, reading, day],
  );
  const inked = useMemo(
    () => inkedTerms(terms, (term) => recallThen(term, { day, curve, recalls })),
    [terms, day, curve, recalls],
  );
  const share = useMemo(
    () => shareThen(outlook, { day, shown, foreseen: recalls === null ? null : foreseen }),
    [outlook, day, shown, recalls, foreseen],
  );
  const choose = useCallback((days: number) => {
    setAhead(Math.min(Math.max(Math.round(days), 0), mostDays));
    use(true);
  }, []);
  return { ahead, day, course, choose, setCourse, use: () => use(true), inked, share, planned };
}

interface Outlook {
  readonly belief: ForecastBelief;
  readonly text: ForecastText;
}

interface Planned {
  readonly foreseen: ForeseenRecalls | null;
}

/** What the learner rejected stands in the text without ink. */
function inkedTerms(
  terms: readonly InkedTerm[],
  recallOf: (term: InkedTerm) => number | null,
): ReadonlyMap<string, InkTerm> {
  return new Map(
    terms
      .filter(({ status }) => status !== "rejected")
      .map((term) => [term.id, { id: term.id, isKnown: term.known, recall: recallOf(term) }]),
  );
}

function recallThen(
  term: InkedTerm,
  {
    day,
    curve,
    recalls,
  }: {
    readonly day: Day;
    readonly curve: Curve;
    readonly recalls: ReadonlyMap<string, number | null> | null;
  },
): number | null {
  const alone = recallOn(term, day, curve);
  return recalls === null || term.known ? alone : (recalls.get(term.id) ?? null);
}

/** The share of the text (0–1) understood that day; null while it is not known. */
function shareThen(
  outlook: Fetched<Outlook>,
  {
    day,
    shown,
    foreseen,
  }: { readonly day: Day; readonly shown: number; readonly foreseen: ForeseenRecalls | null },
): number | null {
  if (foreseen !== null && shown > 0) return sharePlanned(foreseen, shown);
  if (outlook.state !== "here") return null;
  return comprehensionOn(outlook.value.text, day, outlook.value.belief);
}

/** On a straight line between the mornings that were foreseen; after the last as on it. */
function sharePlanned({ days, shares }: ForeseenRecalls, ahead: number): number | null {
  const next = days.findIndex((morning) => morning >= ahead);
  if (next === -1) return shares.at(-1) ?? null;
  const [before, after] = [days[next - 1] ?? 0, days[next] ?? 0];
  const [from, to] = [shares[next - 1] ?? shares[next] ?? 0, shares[next] ?? 0];
  return after === before ? to : from + ((to - from) * (ahead - before)) / (after - before);
}

/** What reads a plan is fetched with the first plan that is looked at. */
function useForeseen(foreseen: ForeseenRecalls | null): Foreseen | null {
  const [reading, setReading] = useState<Foreseen | null>(null);
  useEffect(() => {
    if (foreseen !== null)
      void import("#lib/progress/readable-by-recalls").then((module) => setReading(() => module));
  }, [foreseen]);
  return reading;
}

export type Fetched<T> =
  | { readonly state: "idle" | "coming" | "failed" }
  | { readonly state: "here"; readonly value: T };

/** What stands at an address of ours, once there is one to ask; asked again when it failed and is wanted anew. */
function useFetched<T>(path: string | null): Fetched<T> {
  const [fetched, setFetched] = useState<Fetched<T>>({ state: "idle" });
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (path === null || asked.current === path) return;
    asked.current = path;
    setFetched({ state: "coming" });
    void fetch(path)
      .then(async (reply) => {
        if (!reply.ok) throw new Error(`${path}: ${reply.status}`);
        setFetched({ state: "here", value: (await reply.json()) as T });
      })
      .catch(() => {
        asked.current = null;
        setFetched({ state: "failed" });
      });
  }, [path]);
  return fetched;
}
