import type { PreparedKey, WantedKeys } from "#lib/commands/prepare-keys";
import type { Session } from "#lib/memory/sync/session";
import type { ReviewCard } from "./material.ts";

/** The keys that are here, by unit and direction; null: the text has the unit no longer. */
export type KnownKeys = Readonly<Record<string, PreparedKey | null>>;

/** The key of one unit in one direction. */
export interface WantedKey {
  readonly textId: string;
  readonly unitId: string;
  readonly direction: WantedKeys["direction"];
}

/** The key that grading an answer to the card needs; null when it is no translation, or stands in no text. */
export function wantedKey({ face, place }: Pick<ReviewCard, "face" | "place">): WantedKey | null {
  if (place === null) return null;
  const { textId, unitId } = place;
  if (face.kind === "translation") return { textId, unitId, direction: "toTarget" };
  return face.kind === "translationReversed" ? { textId, unitId, direction: "toSource" } : null;
}

/** The name a key is known under. */
export function keyName({ unitId, direction }: Omit<WantedKey, "textId">): string {
  return `${unitId} ${direction}`;
}

/** The key of a card as it is worded now; undefined when it is not here, null when there is none. */
export function keyFor(card: ReviewCard, keys: KnownKeys): PreparedKey | null | undefined {
  const wanted = wantedKey(card);
  const known = wanted === null ? null : keys[keyName(wanted)];
  return known && !isOf(known, card) ? undefined : known;
}

/** A card that was mended since has another key. */
export function isOf({ prompt, key }: PreparedKey, { face }: Pick<ReviewCard, "face">): boolean {
  return face.question.passages[0]?.text === prompt && face.expected.texts[0] === key.references[0];
}

/** The translations to come that are looked at, and of these the first that must have their keys. */
const looksAhead = 30;
const readyAhead = 15;

/** The keys to be asked for now, at most so many: none while the next cards have theirs. */
export function keysToAsk(
  { currentId, main, learning, cards }: Session<ReviewCard>,
  keys: KnownKeys,
  most: number,
): readonly WantedKey[] {
  const ids = new Set([...(currentId === null ? [] : [currentId]), ...main, ...learning]);
  const coming: ReviewCard[] = [];
  for (const id of ids) {
    const card = cards[id];
    if (card && wantedKey(card) !== null) coming.push(card);
    if (coming.length === looksAhead) break;
  }
  const isMissing = (card: ReviewCard) => keyFor(card, keys) === undefined;
  if (!coming.slice(0, readyAhead).some(isMissing)) return [];
  return coming
    .filter(isMissing)
    .flatMap((card) => wantedKey(card) ?? [])
    .slice(0, most);
}

/** Text by text and direction by direction, as they are asked for. */
export function byText(wanted: readonly WantedKey[]): readonly WantedKeys[] {
  const groups = new Map<string, WantedKeys & { readonly unitIds: string[] }>();
  for (const { textId, unitId, direction } of wanted) {
    const name = `${textId} ${direction}`;
    const group = groups.get(name) ?? { textId, direction, unitIds: [] };
    group.unitIds.push(unitId);
    groups.set(name, group);
  }
  return [...groups.values()];
}
