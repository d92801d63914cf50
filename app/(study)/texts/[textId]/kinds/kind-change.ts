import type { CardKind } from "#lib/cards/card-face";
import type { KindCount } from "#lib/commands/count-kinds";

/** What became of a choice. Of all but the first nothing was changed. */
export type KindsOutcome =
  | { readonly type: "saved"; readonly made: number }
  | { readonly type: "gone" | "noKind" | "failed" };

/** What a kind would bring, in words of its row. */
type KindChange =
  | { readonly key: "now" | "makes"; readonly count: number }
  | { readonly key: "bringsBack" | "hides"; readonly count: number; readonly met: number }
  | { readonly key: "makesAndBrings"; readonly count: number; readonly made: number };

/** What is asked of a text, as it was saved and as it is chosen now. */
interface Choice {
  readonly asked: ReadonlySet<CardKind>;
  readonly chosen: ReadonlySet<CardKind>;
}

/** What a kind comes to: how it is, or what would be made, brought back or hidden; of a kind that is off, what turning it on would do. */
export function kindChange(
  { kind, cards, toMake, met }: KindCount,
  { asked, chosen }: Choice,
): KindChange {
  const back = cards - toMake;
  if (asked.has(kind)) {
    return chosen.has(kind) ? { key: "now", count: back } : { key: "hides", count: back, met };
  }
  if (back === 0) return toMake === 0 ? { key: "now", count: 0 } : { key: "makes", count: toMake };
  if (toMake === 0) return { key: "bringsBack", count: back, met };
  return { key: "makesAndBrings", count: back, made: toMake };
}

/** What a choice would do to the deck. */
export function wholeChange(
  counts: readonly KindCount[],
  { asked, chosen }: Choice,
): { readonly made: number; readonly back: number; readonly hidden: number } {
  const sum = (of: (count: KindCount) => number, isMeant: (kind: CardKind) => boolean) =>
    counts.reduce((all, count) => all + (isMeant(count.kind) ? of(count) : 0), 0);
  const isNew = (kind: CardKind) => chosen.has(kind) && !asked.has(kind);
  return {
    made: sum(({ toMake }) => toMake, isNew),
    back: sum(({ cards, toMake }) => cards - toMake, isNew),
    hidden: sum(
      ({ cards, toMake }) => cards - toMake,
      (kind) => asked.has(kind) && !chosen.has(kind),
    ),
  };
}

export function isSameChoice({ asked, chosen }: Choice): boolean {
  return asked.size === chosen.size && [...asked].every((kind) => chosen.has(kind));
}
