import { foldTermKey } from "#lib/language/text/fold";
import type { Occurrence, Term, Variant } from "./term.ts";

const MOST_CHOICES = 3;

/**
 * Terms found from English turned into terms of a Chinese source: `source` is the best Chinese variant, English terms with the
 * same one are its targets ("ferment" and "fermentation" ↔ 发酵). Terms without a Chinese variant fall away.
 */
export function turnTerms(terms: readonly Term[]): readonly Term[] {
  const groups = new Map<string, Term[]>();
  for (const term of terms) {
    const best = term.targets[0];
    if (!best) continue;
    const key = foldTermKey(best.text);
    const group = groups.get(key);
    if (group) group.push(term);
    else groups.set(key, [term]);
  }
  return Array.from(groups, ([key, group]) => mergeGroup(key, group)).sort(
    (a, b) => b.score - a.score,
  );
}

function mergeGroup(key: string, group: readonly Term[]): Term {
  const [first] = group;
  const places = group.flatMap((term) => term.occurrences.filter((place) => belongs(place, key)));
  const units = places.filter((place) => place.side === "source").map((place) => place.unit);
  const targets = group.map(asVariant).sort((a, b) => b.count - a.count);
  const isCertain = group.length === 1 && first?.isCertain === true;
  return {
    source: first?.targets[0]?.text ?? "",
    key,
    kind: first?.kind ?? "word",
    score: Math.max(...group.map((term) => term.score)),
    probability: Math.max(...group.map((term) => term.probability)),
    tier: first?.tier ?? "doubtful",
    forms: [first?.targets[0]?.text ?? ""],
    isCertain,
    choices: isCertain ? [] : targets.slice(0, MOST_CHOICES).map(({ text }) => text),
    untranslated: [],
    targets,
    units: Array.from(new Set(units)).sort((a, b) => a - b),
    occurrences: places,
  };
}

/** Other Chinese wordings of the English belong to other terms. */
function belongs(place: Occurrence, key: string): boolean {
  return place.side === "target" || foldTermKey(place.form) === key;
}

function asVariant(term: Term): Variant {
  const places = term.occurrences.filter((place) => place.side === "target");
  return { text: term.source, count: places.length, units: term.units };
}
