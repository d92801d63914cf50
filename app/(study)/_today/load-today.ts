import { buildQueue, type QueueCounts } from "#lib/memory/schedule/queue";
import { addDays } from "#lib/memory/time/day";
import { dayOf, nextRollover, startOfDay } from "#lib/memory/time/learner-day";
import { summariseDay } from "#lib/progress/day-summary";
import { studiedDays } from "#lib/progress/studied-days";
import { studyPace } from "#lib/progress/study-pace";
import { type KnownTerms, knownTerms } from "#lib/progress/term-recall";
import { tomorrowLoad } from "#lib/progress/tomorrow-load";
import { listDeck } from "#lib/store/card";
import type { Db } from "#lib/store/database";
import { type GlossaryTerm, listGlossary } from "#lib/store/glossary";
import type { Learner } from "#lib/store/learner";
import { getPreset } from "#lib/store/preset";
import { listRemovedTexts } from "#lib/store/removed-texts";
import { listTexts, type TextSummary } from "#lib/store/shelf";
import { countToday } from "#lib/store/statistics";
import { listStudied } from "#lib/store/studied";
import { mapCardsByText } from "#lib/store/text-cards";

/** A year of whole weeks and some days, so that the same date a year ago is in sight. */
const yearDays = 371;
const paceDays = 30;
const removedDays = 30;

/** A text on the shelf, with what is known of its terms and what its own review would ask today. */
export interface ShelfText extends TextSummary {
  readonly known: KnownTerms;
  readonly counts: QueueCounts;
}

/** All that Today shows. */
export async function loadToday(db: Db, { id, calendar }: Learner, at: Date) {
  const today = dayOf(at, calendar);
  const endsAt = nextRollover(at, calendar);
  const [preset, deck, limits, texts, cardsByText, terms, answers, removed] = await Promise.all([
    getPreset(db, id),
    listDeck(db, id, null),
    countToday(db, id, today),
    listTexts(db, id, { today, endsAt }),
    mapCardsByText(db, id),
    listGlossary(db, id),
    listStudied(db, id, { since: addDays(today, -yearDays) }),
    listRemovedTexts(db, id, startOfDay(addDays(today, -removedDays), calendar)),
  ]);
  const options = {
    at,
    calendar,
    preset,
    introducedToday: limits.introduced,
    reviewedToday: limits.reviewed,
  };
  const recent = answers.filter(({ day }) => day > today - paceDays);
  return {
    counts: buildQueue(deck, options).counts,
    tomorrow: tomorrowLoad(deck, options),
    pace: studyPace(recent),
    studied: summariseDay(answers, today),
    texts: texts.map((text): ShelfText => {
      const known = knownTerms(termsOf(text.id, terms), { at, calendar, weights: preset.weights });
      const cards = deck.filter((card) => cardsByText.get(text.id)?.has(card.id));
      return { ...text, known, counts: buildQueue(cards, options).counts };
    }),
    removed,
    year: studiedDays(answers, { until: today, count: yearDays - 6 }),
  };
}

function termsOf(textId: string, terms: readonly GlossaryTerm[]) {
  return terms
    .filter(({ status, texts }) => status !== "rejected" && texts.some(({ id }) => id === textId))
    .map(({ cards }) => ({ states: cards.map(({ state }) => state) }));
}
