"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { studyHref } from "#actions/study-href";
import { type StudyChoice, usualChoice } from "#lib/memory/schedule/custom-study-choice";

/** Typing a number is one change. */
const patienceMs = 250;

/** The choice as it stands on the screen. The address follows it, and with the address the counts; `isCounted` while they hold for this choice. */
export function useChoice(counted: StudyChoice): {
  readonly choice: StudyChoice;
  readonly isCounted: boolean;
  readonly change: (change: Partial<StudyChoice>) => void;
} {
  const router = useRouter();
  const [choice, setChoice] = useState(counted);
  const [, startTransition] = useTransition();
  const href = studyHref(choice);
  const isSaid = href === studyHref(counted);
  useEffect(() => {
    if (isSaid) return;
    const timer = setTimeout(() => {
      startTransition(() => router.replace(href, { scroll: false }));
    }, patienceMs);
    return () => clearTimeout(timer);
  }, [router, href, isSaid]);
  return {
    choice,
    isCounted: scopeOf(choice) === scopeOf(counted) && hasSameDays(choice, counted),
    change: (change) => setChoice({ ...choice, ...change }),
  };
}

function scopeOf({ textId, tags, flags }: StudyChoice): string {
  return JSON.stringify([textId, tags, flags]);
}

/** Other kinds are counted by the days they begin with. */
function hasSameDays({ kind, days }: StudyChoice, counted: StudyChoice): boolean {
  return days === (kind === counted.kind ? counted.days : usualChoice(kind).days);
}
