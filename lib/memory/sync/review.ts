import type { Outcome, Rating } from "#lib/memory/schedule/card-state";
import type { Calendar } from "#lib/memory/time/day";

/**
 * One row of the append-only log. `id` is a UUIDv7 made where it was answered.
 * An answer carries the outcome that was chosen; a retraction undoes the answer it names, which stays in the log.
 */
export type Review =
  | {
      readonly kind: "answer";
      readonly id: string;
      readonly cardId: string;
      readonly answeredAt: Date;
      readonly calendar: Calendar;
      readonly rating: Rating;
      readonly outcome: Outcome;
      readonly durationMs: number;
      readonly typedText: string | null;
    }
  | {
      readonly kind: "retraction";
      readonly id: string;
      readonly cardId: string;
      readonly answeredAt: Date;
      readonly calendar: Calendar;
      readonly targetId: string;
    };

/** A review that rated a card. */
export type Answer = Extract<Review, { kind: "answer" }>;

/** A review that takes an answer back. */
export type Retraction = Extract<Review, { kind: "retraction" }>;
