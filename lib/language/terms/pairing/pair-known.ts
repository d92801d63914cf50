import { type Bitext, readBitext } from "#lib/language/terms/bitext";
import type { Mention } from "#lib/language/terms/candidates/find-candidates";
import { foldTermKey } from "#lib/language/text/fold";
import type { LanguagePair } from "#lib/language/text/language-pair";
import type { Unit } from "#lib/language/text/unit";
import { type Pairing, pairCandidate } from "./pair-candidate.ts";
import type { PairingWeights } from "./pairing-weights.ts";
import { readLore } from "./text-lore.ts";

/** A term that need not be found. `forms`: other spellings; `units`: the units it stands in, all where it is written so when left out. */
export interface KnownSource {
  readonly source: string;
  readonly forms?: readonly string[];
  readonly units?: readonly number[];
}

/** Terms that are given; `weights`: other ones than those that ship, for measuring. */
export interface KnownSources {
  readonly sources: readonly KnownSource[];
  readonly weights?: PairingWeights | undefined;
}

/** Pairs terms that are given, in the order given, as `extractTerms` pairs those it finds. */
export function pairKnown(
  units: readonly Unit[],
  languages: LanguagePair,
  { sources, weights }: KnownSources,
): readonly Pairing[] {
  const bitext = readBitext(units, languages);
  const lore = readLore(bitext);
  const mentions = findMentions(bitext, sources);
  return sources.map(({ source }, at) =>
    pairCandidate({ key: foldTermKey(source), mentions: mentions[at] ?? [] }, lore, weights),
  );
}

const MOST_WORDS = 8;

/** Where known terms stand in any of their spellings, as whole words; in the order given. */
export function findMentions(
  { units }: Bitext,
  sources: readonly KnownSource[],
): readonly (readonly Mention[])[] {
  const keysOf = sources.map(({ source, forms = [] }) => [
    ...new Set([source, ...forms].map(foldTermKey)),
  ]);
  const byKey = new Map(keysOf.flat().map((key) => [key, [] as Mention[]]));
  const beginnings = new Set([...byKey.keys()].map(beginningOf));
  const begins = new Map<string, boolean>();
  for (const [place, { lead, words }] of units.entries()) {
    for (const [from, { text, start }] of words.entries()) {
      const isBeginning = begins.get(text) ?? beginnings.has(beginningOf(foldTermKey(text)));
      begins.set(text, isBeginning);
      if (!isBeginning) continue;
      for (let to = from + 1; to <= Math.min(words.length, from + MOST_WORDS); to += 1) {
        byKey.get(foldTermKey(lead.slice(start, words[to - 1]?.end)))?.push({ place, from, to });
      }
    }
  }
  return sources.map(({ units: told }, at) => {
    const mentions = (keysOf[at] ?? []).flatMap((key) => byKey.get(key) ?? []);
    if (told === undefined) return mentions;
    return mentions.filter(({ place }) => told.includes(units[place]?.index ?? 0));
  });
}

function beginningOf(key: string): string {
  return key.split(" ")[0] ?? "";
}
