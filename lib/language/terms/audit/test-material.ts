import type { Occurrence } from "#lib/language/terms/term";
import type { Side, Unit } from "#lib/language/text/unit";
import type { AuditTerm, Ruling } from "./finding.ts";

/** Units of English with its Chinese, in order. */
export function unitsOf(...rows: readonly (readonly [string, string])[]): readonly Unit[] {
  return rows.map(([english, chinese], at): Unit => {
    const source = { text: english, lang: "en", lines: [] } as const;
    const target = { text: chinese, lang: "zh", lines: [] } as const;
    return { index: at + 1, kind: "body", warnings: [], source, target };
  });
}

/** A term with every place of it and, where it stands, of its translations. */
export function termIn(
  units: readonly Unit[],
  source: string,
  targets: readonly string[],
  more: { readonly probability?: number; readonly ruled?: Readonly<Record<string, Ruling>> } = {},
): AuditTerm {
  const occurrences = units.flatMap((unit) => {
    const here = placesOf(unit, "source", source);
    return here.length === 0
      ? []
      : [...here, ...targets.flatMap((target) => placesOf(unit, "target", target))];
  });
  const counts = targets.map((text) => {
    const own = occurrences.filter(({ side, form }) => side === "target" && form === text);
    return { text, count: own.length, units: own.map(({ unit }) => unit) };
  });
  return {
    id: source,
    source,
    key: source.toLowerCase(),
    targets: counts.filter(({ count }) => count > 0),
    occurrences,
    probability: more.probability ?? 0.9,
    rulings: new Map(Object.entries(more.ruled ?? {})),
  };
}

function placesOf(unit: Unit, side: Side, form: string): Occurrence[] {
  const { text } = unit[side];
  const places: Occurrence[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    places.push({ unit: unit.index, side, start: at, end: at + form.length, form });
  return places;
}
