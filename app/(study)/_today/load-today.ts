import { makesCards } from "#lib/cards/worth-asking";
import type { Limits } from "#lib/memory/schedule/day-room";
import type { HeldBack } from "#lib/memory/schedule/held-back";
import type { QueueCounts } from "#lib/memory/schedule/queue";
import { addDays } from "#lib/memory/time/day";
import { dayOf, nextRollover, startOfDay } from "#lib/memory/time/learner-day";
import { summariseDay } from "#lib/progress/day-summary";
import { studiedDays } from "#lib/progress/studied-days";
import { type KnownTerms, knownTerms } from "#lib/progress/term-recall";
import { cardPace, paceDays } from "#lib/progress/time-left";
import { tomorrowLoad } from "#lib/progress/tomorrow-load";
import type { Db } from "#lib/store/database";
import { type GlossaryTerm, listGlossary } from "#lib/store/glossary";
import type { Learner } from "#lib/store/learner";
import { type Device, loadDeck } from "#lib/store/load-deck";
import { listRemovedTexts } from "#lib/store/removed-texts";
import { listTexts, type TextSummary } from "#lib/store/shelf";
import { listStudied } from "#lib/store/studied";

/** A year of whole weeks and some days, so that the same date a year ago is in sight. */
const yearDays = 371;
const removedDays = 30;

/** A text on the shelf, with what is known of its terms, what its own review would ask today, and what is kept out of that. */
export interface ShelfText extends TextSummary {
  readonly known: KnownTerms;
  readonly counts: QueueCounts;
  readonly held: HeldBack;
  /** The limits that it has for today only. */
  readonly todayOnly: Limits | null;
}

/** All that Today shows. */
export async function loadToday(db: Db, learner: Learner, at: Date, device: Device | null = null) {
  const { id, calendar } = learner;
  const today = dayOf(at, calendar);
  const endsAt = nextRollover(at, calendar);
  const [deck, texts, terms, answers, removed] = await Promise.all([
    loadDeck(db, learner, at, device),
    listTexts(db, id, { today, endsAt }),
    listGlossary(db, id),
    listStudied(db, id, { since: addDays(today, -yearDays) }),
    listRemovedTexts(db, id, startOfDay(addDays(today, -removedDays), calendar)),
  ]);
  const { preset, todayOnly = null, textLimits = [] } = deck.options;
  const { weights } = preset;
  const todayOnlyOf = new Map(textLimits.map((limits) => [limits.textId, limits.todayOnly]));
  const recent = answers.filter(({ day }) => day > today - paceDays);
  return {
    counts: deck.countsOf(null),
    held: deck.heldBackOf(null),
    todayOnly,
    tomorrow: tomorrowLoad(deck.cards, deck.options),
    pace: cardPace(recent),
    studied: summariseDay(answers, today),
    texts: texts.map((text): ShelfText => {
      const known = knownTerms(termsOf(text.id, terms), { at, calendar, weights });
      const asked = { counts: deck.countsOf(text.id), held: deck.heldBackOf(text.id) };
      return { ...text, known, ...asked, todayOnly: todayOnlyOf.get(text.id) ?? null };
    }),
    removed,
    year: studiedDays(answers, { until: today, count: yearDays - 6 }),
  };
}

function termsOf(textId: string, terms: readonly GlossaryTerm[]) {
  return terms
    .filter(({ status, texts }) =>
      texts.some(({ id, tier }) => id === textId && makesCards({ status, tier })),
    )
    .map(({ cards }) => ({ states: cards.map(({ state }) => state) }));
}
