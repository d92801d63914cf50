import type { CardFace } from "#lib/cards/card-face";
import type { ExpectedTerm } from "#lib/language/grade/check-answer";
import type { Lang } from "#lib/language/text/unit";
import type { Preset } from "#lib/memory/schedule/card-state";
import type { KnownLoad } from "#lib/memory/schedule/deck-load";
import type { HeldBack } from "#lib/memory/schedule/held-back";
import type { Queue, QueueCard, QueueCounts } from "#lib/memory/schedule/queue";
import type { Calendar } from "#lib/memory/time/day";

/** Where a card's sentence stands. `unit` counts from 1. */
interface CardPlace {
  readonly textId: string;
  readonly title: string;
  readonly titleLang: Lang;
  readonly unit: number;
}

/** Another card of the same note, in today's queue or not. */
export type Sibling = Pick<QueueCard, "id" | "suspended" | "buriedUntilDay">;

/** A card of today with all it shows. `terms` are those a typed translation is looked through for. */
export interface ReviewCard extends QueueCard {
  readonly siblings: readonly Sibling[];
  readonly face: CardFace;
  readonly place: CardPlace | null;
  readonly terms: readonly ExpectedTerm[];
}

/** What the deck has beside today's cards. */
interface RestOfDeck {
  readonly cards: number;
  readonly tomorrow: QueueCounts;
  /** Days until one of them falls due; null when none ever does. */
  readonly nextInDays: number | null;
  /** What the limits keep out of today. */
  readonly heldBack: HeldBack;
  /** New cards taken today, and how many may be. */
  readonly introducedToday: number;
  readonly newToday: number;
}

/** All a browser needs for one day's review: plain data. `textId` null: every text. */
export interface ReviewMaterial {
  readonly learnerId: string;
  readonly textId: string | null;
  readonly builtAt: Date;
  readonly queue: Queue<ReviewCard>;
  readonly preset: Preset;
  /** What all other cards put on the days ahead. */
  readonly load: KnownLoad;
  readonly calendar: Calendar;
  readonly rest: RestOfDeck;
}
