import type { TermAct } from "#lib/language/terms/desk/term-act";
import type { TermVariant } from "#ui/to-term-sheet";
import type { GlossaryRow, RowChanges } from "./glossary-row.ts";

type RowOf = (id: string) => GlossaryRow | undefined;
type TranslationAct = Extract<TermAct, { type: "prefer" | "allow" | "refuse" }>;

const statusOf = { accept: "accepted", reject: "rejected", propose: "proposed" } as const;

/**
 * The rows as they will be once the act is saved, so that it can be seen at once. Counts of a merge are a guess until then; null for an act whose rows only
 * the server knows.
 */
export function guessAct(act: TermAct, rowOf: RowOf): RowChanges | null {
  switch (act.type) {
    case "accept":
    case "reject":
    case "propose":
      return ruled(act.termIds, statusOf[act.type], rowOf);
    case "merge":
      return merged(act, rowOf);
    case "prefer":
    case "allow":
    case "refuse":
      return changedRow(act.termId, rowOf, (row) => translated(row, act));
    case "rename":
      return changedRow(act.termId, rowOf, (row) => ({ ...row, source: act.source.trim() }));
    case "unmerge":
    case "split":
    case "add":
      return null;
  }
}

function ruled(ids: readonly string[], status: GlossaryRow["status"], rowOf: RowOf): RowChanges {
  const rows = ids.flatMap((id) => rowOf(id) ?? []);
  return new Map(rows.map((row) => [row.id, { ...row, status }]));
}

function changedRow(
  id: string,
  rowOf: RowOf,
  change: (row: GlossaryRow) => GlossaryRow,
): RowChanges {
  const row = rowOf(id);
  return new Map(row === undefined ? [] : [[id, change(row)]]);
}

function merged(
  { termId, otherIds }: Extract<TermAct, { type: "merge" }>,
  rowOf: RowOf,
): RowChanges {
  const kept = rowOf(termId);
  const others = otherIds.flatMap((id) => rowOf(id) ?? []);
  if (kept === undefined) return new Map();
  const all = [kept, ...others];
  const names = others.flatMap(({ id, source, merged: earlier }) => [{ id, source }, ...earlier]);
  const row: GlossaryRow = {
    ...kept,
    places: sum(all.map(({ places }) => places)),
    units: Math.max(...all.map(({ units }) => units)),
    merged: [...kept.merged, ...names],
    variants: others.reduce((variants, other) => joined(variants, other.variants), kept.variants),
  };
  return new Map<string, GlossaryRow | null>([
    [termId, row],
    ...otherIds.map((id) => [id, null] as const),
  ]);
}

/** The translations of both; those of the term that goes stand behind. */
function joined(
  kept: readonly TermVariant[],
  others: readonly TermVariant[],
): readonly TermVariant[] {
  const counts = new Map(others.map(({ text, count }) => [text, count]));
  const known = new Set(kept.map(({ text }) => text));
  return [
    ...kept.map((one) => ({ ...one, count: one.count + (counts.get(one.text) ?? 0) })),
    ...others
      .filter(({ text }) => !known.has(text))
      .map((one) => ({ ...one, ruling: one.ruling && ("accepted" as const) })),
  ];
}

function translated(row: GlossaryRow, act: TranslationAct): GlossaryRow {
  if (act.type === "refuse") {
    const variants = row.variants.filter(({ text }) => text !== act.translation);
    return { ...row, variants, refused: [...row.refused, act.translation] };
  }
  const named = "translations" in act ? act.translations : [act.translation.trim()];
  const refused = row.refused.filter((text) => !named.includes(text));
  const known = new Set(row.variants.map(({ text }) => text));
  const fresh = named.filter((text) => !known.has(text));
  const all: readonly TermVariant[] = [
    ...row.variants,
    ...fresh.map((text) => ({ text, count: 0, ruling: null })),
  ];
  const variants = act.type === "prefer" ? preferred(all, named[0]) : allowed(all, named);
  return { ...row, variants, refused };
}

function preferred(all: readonly TermVariant[], text: string | undefined): readonly TermVariant[] {
  const rest = all.filter((one) => one.text !== text);
  return [
    ...all
      .filter((one) => one.text === text)
      .map((one) => ({ ...one, ruling: "preferred" as const })),
    ...rest.map((one) =>
      one.ruling === "preferred" ? { ...one, ruling: "accepted" as const } : one,
    ),
  ];
}

function allowed(all: readonly TermVariant[], texts: readonly string[]): readonly TermVariant[] {
  return all.map((one) =>
    texts.includes(one.text) ? { ...one, ruling: one.ruling ?? ("accepted" as const) } : one,
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
