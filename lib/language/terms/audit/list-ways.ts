import { findVariant } from "#lib/language/terms/places/match-variants";
import { foldChinese, foldWithPlaces } from "#lib/language/text/fold";
import type { Span, Unit } from "#lib/language/text/unit";
import { classifyTranslations } from "./classify-translations.ts";
import type { Standing } from "./find-standings.ts";
import type { AuditTerm, Wording } from "./finding.ts";

/** A unit where a term is translated in a certain way: its places, and those of the translation. */
interface Use {
  readonly unit: number;
  readonly sources: readonly Span[];
  readonly targets: readonly Span[];
}

/**
 * One way a term is translated (null: not at all), with the units it is, ascending. `isKept`: as the source writes it. `isGuess`: none of the known
 * translations. `isRuled`: the learner said that it may stand. `trust`, in 0–1: how surely it is another translation.
 */
export interface Way {
  readonly translation: string | null;
  readonly isKept: boolean;
  readonly isGuess: boolean;
  readonly isRuled: boolean;
  readonly trust: number;
  readonly uses: readonly Use[];
}

/** A translation said short (效率 for 样本效率) is mostly no other translation. */
const PART_TRUST = 0.6;

/** What is known of the units beside the places of the terms. */
export interface WayEvidence {
  readonly unitOf: ReadonlyMap<number, Unit>;
  /** By unit. */
  readonly wordingOf: ReadonlyMap<number, Wording>;
}

/**
 * The ways a term is translated where it stands by itself, the commonest first. A translation that holds a commoner one, or is of its family, is the same way
 * (智能体的 and 智能体, "ferment" and "fermentation"). A unit that has fewer places of the term than ways counts for the commonest of
 * them; a word kept beside a translation is a gloss and does not count: 守卫（guard）.
 */
export function listWays(
  term: AuditTerm,
  standings: readonly Standing[],
  evidence: WayEvidence,
): readonly Way[] {
  const { classOf, isKept, isPart } = classifyTranslations(term);
  const present = standings.map(({ targets }) => groupSpans(targets, ({ form }) => classOf(form)));
  const rankOf = rankClasses(present);
  const listed = new Set(present.flatMap((classes) => [...classes.keys()]));
  const ways = new Map<string | null, Draft>();
  const use = (name: string | null, standing: Standing, targets: readonly Span[], trust = 1) => {
    const isGuess = name !== null && trust < 1 && !listed.has(name);
    const part = name !== null && isPart(name) ? PART_TRUST : 1;
    const way = ways.get(name) ?? { isGuess, trust: part * (isGuess ? trust : 1), uses: [] };
    ways.set(name, way);
    way.uses.push({ unit: standing.unit, sources: standing.sources, targets });
  };
  standings.forEach((standing, at) => {
    const here = [...(present[at] ?? [])].sort((a, b) => rankOf(b[0]) - rankOf(a[0]));
    const translated = here.filter(([name]) => !isKept(name));
    const counted = translated.length > 0 ? translated : here;
    for (const [name, spans] of counted.slice(0, standing.sources.length))
      use(name, standing, spans);
    if (here.length > 0 || standing.isTranslated) return;
    const target = evidence.unitOf.get(standing.unit)?.target.text ?? "";
    const kept = findKept(term, standing, target);
    const wording = evidence.wordingOf.get(standing.unit);
    if (kept.length > 0) use(classOf(term.source), standing, kept);
    else if (wording === undefined) use(null, standing, []);
    else use(classOf(target.slice(wording.start, wording.end)), standing, [wording], wording.trust);
  });
  const ruled = new Set(Array.from(term.rulings.keys(), classOf));
  return Array.from(ways, ([translation, way]): Way => {
    const [kept, isRuled] =
      translation === null ? [false, false] : [isKept(translation), ruled.has(translation)];
    return { ...way, translation, isKept: kept, isRuled };
  }).sort((a, b) => b.uses.length - a.uses.length);
}

interface Draft {
  readonly isGuess: boolean;
  readonly trust: number;
  readonly uses: Use[];
}

function groupSpans<S extends Span>(
  spans: readonly S[],
  nameOf: (span: S) => string,
): ReadonlyMap<string, readonly Span[]> {
  const groups = new Map<string, Span[]>();
  for (const span of spans) {
    const name = nameOf(span);
    const group = groups.get(name);
    if (group) group.push(span);
    else groups.set(name, [span]);
  }
  return groups;
}

/** By the number of units. */
function rankClasses(present: readonly ReadonlyMap<string, unknown>[]): (name: string) => number {
  const counts = new Map<string, number>();
  for (const name of present.flatMap((classes) => [...classes.keys()]))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return (name) => counts.get(name) ?? 0;
}

/** Where the target side has the very words of the source. */
function findKept(term: AuditTerm, standing: Standing, target: string): readonly Span[] {
  const text = { original: target, ...foldWithPlaces(target) };
  const forms = new Set([term.source, ...standing.forms].map(foldChinese));
  for (const form of forms) {
    const spans = findVariant(text, form);
    if (spans.length > 0) return spans;
  }
  return [];
}
