/** What of a card says which passage it shows, and whether it asks to translate that very passage. */
interface PassageCard {
  readonly passageId?: string | null;
  readonly asksPassage?: boolean;
}

/**
 * Tells, card after card, whether a new one must wait for another day: it asks a passage that a card met before it
 * shows, or shows one that such a card asks. Each card it lets pass counts as met.
 */
export function passageGuard(met: readonly PassageCard[]): (card: PassageCard) => boolean {
  const shown = new Set<string>();
  const asked = new Set<string>();
  const meet = ({ passageId, asksPassage }: PassageCard) => {
    if (passageId) (asksPassage ? asked : shown).add(passageId);
  };
  for (const card of met) meet(card);
  return (card) => {
    const { passageId, asksPassage } = card;
    if (passageId && (asksPassage ? shown : asked).has(passageId)) return true;
    meet(card);
    return false;
  };
}

/** The cards in their order, but each that asks a passage before the first that only shows it. */
export function askedFirst<Card extends PassageCard>(cards: readonly Card[]): Card[] {
  const ordered: Card[] = [];
  for (const card of cards) {
    const { passageId, asksPassage } = card;
    const place =
      passageId && asksPassage
        ? ordered.findIndex((other) => other.passageId === passageId && !other.asksPassage)
        : -1;
    if (place < 0) ordered.push(card);
    else ordered.splice(place, 0, card);
  }
  return ordered;
}
