import type { ReactNode } from "react";
import { enterPage } from "#lib/auth/enter-page";
import { dayToIso } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { findLastRescheduling } from "#lib/store/last-rescheduling";
import { DueDaysProvider } from "./due-days-provider.tsx";

/** A page on which cards can be given new days: within it all offers are one, and what was done last can be put back. */
export async function DueDays({ children }: { readonly children: ReactNode }) {
  const { db, learner } = await enterPage();
  const last = await findLastRescheduling(db, learner.id);
  const shown = last && {
    groupId: last.groupId,
    cards: last.cards,
    day: dayToIso(dayOf(last.at, learner.calendar)),
  };
  return <DueDaysProvider last={shown}>{children}</DueDaysProvider>;
}
