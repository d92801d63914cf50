import { type TextWarning, warn } from "#lib/language/parse/warning";
import type { Pair, UnitKind } from "#lib/language/text/unit";
import { findSponsors } from "./find-sponsors.ts";
import { isNote, isSpeakerName } from "./note-like.ts";

/** Rows with the kinds they seem to be, and what must be said about it. */
export interface ProposedKinds {
  readonly pairs: readonly Pair[];
  readonly warnings: readonly TextWarning[];
}

/**
 * Proposes what each row is: a note (sounds in brackets, remarks of the translator), a speaker's name alone, an advertisement (with a doubt at
 * its first line; nothing is removed). A title stays what it is; everything else is body.
 */
export function proposeKinds(pairs: readonly Pair[]): ProposedKinds {
  const kinds = pairs.map(kindOf);
  const warnings = findSponsors(pairs).map(({ first, last }) => {
    for (let at = first; at <= last; at += 1) if (kinds[at] === "body") kinds[at] = "sponsor";
    return sponsorDoubt(pairs[first], pairs[last]);
  });
  return {
    pairs: pairs.map((pair, at) => ({ ...pair, kind: kinds[at] ?? "body" })),
    warnings,
  };
}

function kindOf({ source, target, kind }: Pair): UnitKind {
  if (kind !== "body") return kind;
  const texts = [source, target].flatMap((segment) => segment?.text ?? []);
  if (texts.every(isNote)) return "note";
  return texts.every(isSpeakerName) ? "speaker" : "body";
}

function sponsorDoubt(first: Pair | undefined, last: Pair | undefined): TextWarning {
  return warn("sponsorBlock", Math.min(...linesOf(first)), {
    unit: first?.index ?? 0,
    lastUnit: last?.index ?? 0,
    lastLine: Math.max(...linesOf(last)),
  });
}

function linesOf(pair: Pair | undefined): readonly number[] {
  return [...(pair?.source?.lines ?? []), ...(pair?.target?.lines ?? [])];
}
