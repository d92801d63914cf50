import type { CardFace } from "#lib/cards/card-face";
import type { Lang } from "#lib/language/text/unit";
import type { Preset } from "#lib/memory/schedule/card-state";
import type { StudyChoice } from "#lib/memory/schedule/custom-study-choice";
import type { KnownLoad } from "#lib/memory/schedule/deck-load";
import type { HeldBack } from "#lib/memory/schedule/held-back";
import type { Queue, QueueCard, QueueCounts } from "#lib/memory/schedule/queue";
import type { Earlier } from "#lib/memory/sync/earlier";
import type { Calendar } from "#lib/memory/time/day";
import type { CardPace } from "#lib/progress/time-left";
import type { Reviewing } from "#lib/store/learner";
import type { WaitingCards } from "#lib/store/load-deck";
import type { CardName } from "./card-name.ts";

/** Where a card's sentence stands. `unit` counts from 1. */
interface CardPlace {
  readonly textId: string;
  readonly title: string;
  readonly titleLang: Lang;
  readonly unitId: string;
  readonly unit: number;
}

/** Another card of the same note, in today's queue or not. */
export type Sibling = Pick<QueueCard, "id" | "suspended" | "buriedUntilDay">;

/** A card of today with all it shows. */
export interface ReviewCard extends QueueCard, ShownCard {
  readonly siblings: readonly Sibling[];
}

/** What a card shows of its note. */
export interface ShownCard {
  readonly face: CardFace;
  readonly place: CardPlace | null;
  /** For a Chinese answer without a key: traditional characters, each with its simplified one. */
  readonly characters?: string;
  /** The learner's own, of its note. */
  readonly tags: readonly string[];
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
  /** What is to be heard and is not asked here: this device has no voice for it. */
  readonly waitingForVoice: readonly WaitingCards[];
}

/** A sitting of custom study, in place of the daily review; what it asked `since` is not asked again. */
export interface StudySitting {
  readonly choice: StudyChoice;
  readonly since: Date;
}

/** The answers of today that count, before the sitting: how often each card was answered, how many were Again, how long they took. */
export interface StudiedSoFar {
  readonly answers: Readonly<Record<string, number>>;
  readonly again: number;
  readonly durationMs: number;
}

/** What was done today before the sitting, as its end tells of it, and what could be studied beyond it. */
export interface DaySoFar {
  readonly studied: StudiedSoFar;
  /** Terms that passed learning and are not in the sitting. */
  readonly learned: readonly { readonly noteId: string; readonly name: CardName }[];
  /** By card that asks a whole sentence, whether its first answer was right. */
  readonly passages: Readonly<Record<string, boolean>>;
  /** Answered Again today and still in play. */
  readonly forgottenIds: readonly string[];
  /** Due by tomorrow and not in the sitting. */
  readonly aheadIds: readonly string[];
}

/** All a browser needs for one day's review: plain data. `textId` null: every text. */
export interface ReviewMaterial {
  readonly learnerId: string;
  readonly textId: string | null;
  readonly builtAt: Date;
  readonly queue: Queue<ReviewCard>;
  /** What was done today before, and can be taken back. */
  readonly earlier: Earlier<ReviewCard>;
  readonly preset: Preset;
  /** What all other cards put on the days ahead. */
  readonly load: KnownLoad;
  readonly calendar: Calendar;
  readonly rest: RestOfDeck;
  /** Null: the daily review. */
  readonly study: StudySitting | null;
  readonly day: DaySoFar;
  readonly reviewing: Reviewing;
  /** How long cards take the learner. */
  readonly pace: CardPace;
}
