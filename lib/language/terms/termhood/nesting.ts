import type { Candidate } from "#lib/language/terms/candidates/find-candidates";
import type { Pairing } from "#lib/language/terms/pairing/pair-candidate";
import type { FacingLanguage } from "#lib/language/text/language-pair";

/** Where a candidate stands inside longer ones. */
export interface Nesting {
  /** Longer candidates by number, with how many mentions of this one they hold. */
  readonly hosts: ReadonlyMap<number, number>;
  /** The share of mentions outside every longer candidate. */
  readonly standalone: number;
  /** The share of mentions outside the longer candidate that holds most of them: a word of many compounds is a term of its own. */
  readonly freedom: number;
  /** 1 when its translation is no more than that of a part, or the part's with something hung before it by a linker (的). */
  readonly overreach: number;
}

/**
 * Measures every candidate against the others of its units. What overreaches a part is no host of it: "distant neutron star" does
 * not own "neutron star" when the Chinese says 遥远的中子星.
 */
export function measureNesting(
  candidates: readonly Candidate[],
  pairings: readonly Pairing[],
  { linker }: Pick<FacingLanguage, "linker">,
): readonly Nesting[] {
  const overreach = candidates.map(() => 0);
  const hosts = candidates.map(() => new Map<number, number>());
  const inside = candidates.map(() => 0);
  for (const mentions of groupByPlace(candidates)) {
    const hostsOf = hostFinder(mentions);
    for (const part of mentions) {
      let isInside = false;
      for (const host of hostsOf(part)) {
        if (overreaches(pairings[host.number], pairings[part.number], linker)) {
          overreach[host.number] = 1;
          continue;
        }
        isInside = true;
        const known = hosts[part.number];
        known?.set(host.number, (known.get(host.number) ?? 0) + 1);
      }
      if (isInside) inside[part.number] = (inside[part.number] ?? 0) + 1;
    }
  }
  return candidates.map((candidate, number) => {
    const count = candidate.mentions.length;
    return {
      hosts: hosts[number] ?? new Map(),
      standalone: 1 - (inside[number] ?? 0) / count,
      freedom: 1 - Math.max(0, ...(hosts[number]?.values() ?? [])) / count,
      overreach: overreach[number] ?? 0,
    };
  });
}

/** The longer mentions that hold one, in the order given. By where they begin: a line of a hundred thousand words is one place. */
function hostFinder(
  mentions: readonly PlacedMention[],
): (part: PlacedMention) => readonly PlacedMention[] {
  const byFrom = new Map<number, { readonly mention: PlacedMention; readonly at: number }[]>();
  let longest = 0;
  for (const [at, mention] of mentions.entries()) {
    const known = byFrom.get(mention.from);
    if (known) known.push({ mention, at });
    else byFrom.set(mention.from, [{ mention, at }]);
    longest = Math.max(longest, mention.to - mention.from);
  }
  return (part) => {
    const found: { readonly mention: PlacedMention; readonly at: number }[] = [];
    for (let from = part.to - longest; from <= part.from; from += 1) {
      for (const host of byFrom.get(from) ?? []) {
        const { mention } = host;
        const isLonger = mention.to - mention.from > part.to - part.from;
        if (isLonger && mention.to >= part.to) found.push(host);
      }
    }
    return found.sort((one, other) => one.at - other.at).map(({ mention }) => mention);
  };
}

function overreaches(
  host: Pairing | undefined,
  part: Pairing | undefined,
  linker: string,
): boolean {
  if (!host || !part || part.best === "") return false;
  if (host.best === part.best) return part.score > host.score;
  return host.best.endsWith(`${linker}${part.best}`);
}

interface PlacedMention {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

function groupByPlace(candidates: readonly Candidate[]): Iterable<readonly PlacedMention[]> {
  const groups = new Map<number, PlacedMention[]>();
  candidates.forEach((candidate, number) => {
    for (const { place, from, to } of candidate.mentions) {
      const group = groups.get(place);
      if (group) group.push({ number, from, to });
      else groups.set(place, [{ number, from, to }]);
    }
  });
  return groups.values();
}
