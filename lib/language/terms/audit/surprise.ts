import type { AuditTerm, FindingType } from "./finding.ts";
import type { Way } from "./list-ways.ts";

/** What a unit that leaves a term out says, beside one that calls it by another name: translators leave out more than they rename. */
const OMISSION = 0.8;
/** What a further wording costs: many loose ones are the way of a common word. */
const LOOSE = 0.5;

/**
 * How much an inconsistency is worth a look, 0–1: a term for sure, a habit otherwise kept, or changed at one border of the text (another translator),
 * and an odd wording that is believable. Many loose wordings of a doubtful term are not.
 */
export function surpriseOf(
  { probability }: Pick<AuditTerm, "probability">,
  type: FindingType,
  usual: readonly Way[],
  odd: readonly Way[],
): number {
  const ways = [...usual, ...odd].sort((a, b) => b.uses.length - a.uses.length);
  const trust =
    type === "sometimesUntranslated"
      ? OMISSION
      : Math.max(...(odd.length > 0 ? odd : ways.slice(1)).map((way) => way.trust));
  const loose = 1 / (1 + LOOSE * (ways.length - 2));
  return probability * habitOf(ways) * trust * loose;
}

/** How well a simple habit explains which way is taken where: one way nearly always, or one up to a border and another from there on. */
function habitOf(ways: readonly Way[]): number {
  const units = ways.reduce((sum, { uses }) => sum + uses.length, 0);
  const share = (ways[0]?.uses.length ?? 0) / units;
  return Math.max(share, hasBorder(ways) ? BORDER : 0);
}

const BORDER = 0.9;

/** The two commonest ways, each in two units or more, one before the other. */
function hasBorder([one, other]: readonly Way[]): boolean {
  if (one === undefined || other === undefined || other.uses.length < 2) return false;
  const [a, b] = [one.uses.map(({ unit }) => unit), other.uses.map(({ unit }) => unit)];
  return Math.max(...a) < Math.min(...b) || Math.max(...b) < Math.min(...a);
}
