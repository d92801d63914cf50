import type { CardFace } from "#lib/cards/card-face";
import { renderCard } from "#lib/cards/render-card";
import { eventsOfFamily, familiesOf } from "#lib/commands/fold-cards";
import type { Preset } from "#lib/memory/schedule/card-state";
import { presetFor } from "#lib/memory/schedule/preset-for";
import { type DueExplanation, explainDue } from "#lib/memory/sync/explain-due";
import { cardHistory, type HistoryEntry } from "#lib/memory/sync/explain-history";
import type { CardEvent } from "#lib/memory/sync/fold-card";
import type { Calendar, Day } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import { type CardInfo, findCardInfo } from "#lib/store/card-info";
import type { Db } from "#lib/store/database";
import { groupBy } from "#lib/store/group-by";
import type { Learner } from "#lib/store/learner";
import { getPreset } from "#lib/store/preset";
import { listReviewsOfCards } from "#lib/store/review";
import { findText } from "#lib/store/text";

/** All that the page of a card shows. */
export interface CardPageData extends Omit<CardInfo, "family" | "shown"> {
  readonly at: Date;
  readonly today: Day;
  /** Whose dates the page has, where not all of its language's. */
  readonly tag?: string;
  readonly calendar: Calendar;
  /** By which the card would be answered. */
  readonly preset: Preset;
  /** Null where its term or sentence is gone from every text. */
  readonly face: CardFace | null;
  readonly place: { readonly textId: string; readonly title: string; readonly unit: number } | null;
  readonly history: readonly HistoryEntry<CardEvent>[];
  readonly explanation: DueExplanation;
  /** The card that is asked in its stead. */
  readonly askedInsteadId: string | null;
  /** How many cards went into it. */
  readonly mergedCount: number;
}

/** Null when there is no such card. */
export async function loadCard(
  db: Db,
  { id, calendar }: Learner,
  cardId: string,
  at: Date,
): Promise<CardPageData | null> {
  const info = await findCardInfo(db, id, cardId);
  if (info === null) return null;
  const { family, shown, ...rest } = info;
  const [named, place, reviews] = await Promise.all([
    getPreset(db, id),
    placeOf(db, id, shown),
    listReviewsOfCards(
      db,
      id,
      family.map((card) => card.id),
    ),
  ]);
  // A text without a wish goes by the preset, as in the deck.
  const wishes = info.texts.map((text) => text.desiredRetention ?? named.desiredRetention);
  const wish = wishes.length === 0 ? {} : { desiredRetention: Math.max(...wishes) };
  const preset: Preset = presetFor(wish, named);
  const families = familiesOf(family);
  const byCard = groupBy(reviews, (review) => review.cardId);
  const own = byCard.get(cardId) ?? [];
  const counted = eventsOfFamily(families, cardId, (member) => byCard.get(member) ?? []);
  const asked = families.chainOf(cardId).at(-1) ?? cardId;
  return {
    ...rest,
    ...{ at, calendar, preset, place },
    today: dayOf(at, calendar),
    face: shown && renderCard(shown.kind, shown.facts),
    history: cardHistory(withTakenBack(counted, own), preset.weights),
    explanation: explainDue(cardId, counted, { at, calendar, preset }),
    askedInsteadId: asked === cardId ? null : asked,
    mergedCount: families.membersOf(cardId).length - 1,
  };
}

/** What counts, and what was taken back of what was done to the card itself. */
function withTakenBack(counted: readonly CardEvent[], own: readonly CardEvent[]): CardEvent[] {
  const ids = new Set(counted.map(({ id }) => id));
  const ownIds = new Set(own.map(({ id }) => id));
  const isMissing = (event: CardEvent) =>
    !ids.has(event.id) && (event.kind !== "retraction" || ownIds.has(event.targetId));
  return [...counted, ...own.filter(isMissing)];
}

async function placeOf(
  db: Db,
  learnerId: Learner["id"],
  shown: CardInfo["shown"],
): Promise<CardPageData["place"]> {
  if (shown === null || shown.textId === null || shown.unitIndex === null) return null;
  const text = await findText(db, learnerId, shown.textId);
  return text && { textId: text.id, title: text.title, unit: shown.unitIndex };
}
