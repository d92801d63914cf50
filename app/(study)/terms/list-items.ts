import type { TermKind, Tier } from "#lib/language/terms/term";
import type { TermStatus } from "#ui/to-term-sheet";
import { type GlossaryRow, isUnsure } from "./glossary-row.ts";
import { searchWords } from "./search-words.ts";

/** Which part of the list: terms by how surely they are ones, and those rejected. */
export type Group = Tier | "rejected";

const groups = ["core", "useful", "doubtful", "rejected"] as const satisfies Group[];

export const statusFilters = ["all", "proposed", "accepted", "rejected", "unsure"] as const;
export const kindFilters = [
  "all",
  "withoutNames",
  "acronym",
  "codeMixed",
  "multiWord",
  "word",
  "name",
] as const satisfies readonly (TermKind | "all" | "withoutNames")[];
export const tierFilters = ["all", "core", "useful", "doubtful"] as const;

/** What of the glossary is asked for. `unsure`: its translation is to be chosen. */
export interface Filter {
  readonly words: string;
  readonly tier: (typeof tierFilters)[number];
  readonly status: (typeof statusFilters)[number];
  readonly kind: (typeof kindFilters)[number];
}

export const noFilter: Filter = { words: "", tier: "all", status: "all", kind: "all" };

/** What the list is made of. A heading tells of its rows, and whether they are shown. */
export type ListItem =
  | {
      readonly type: "heading";
      readonly key: string;
      readonly group: Group;
      readonly ids: readonly string[];
      readonly isFolded: boolean;
    }
  | {
      readonly type: "row";
      readonly key: string;
      readonly group: Group;
      /** Which of the rows shown it is, from 1. */
      readonly number: number;
    };

/** The list: core, useful, doubtful, then rejected, each under its heading; a group without rows has none. */
export function listItems(
  rows: readonly GlossaryRow[],
  filter: Filter,
  folded: ReadonlySet<Group>,
): readonly ListItem[] {
  const matches = matcher(filter);
  const byGroup = new Map<Group, string[]>(groups.map((group) => [group, []]));
  for (const row of rows) {
    if (matches(row)) byGroup.get(groupOf(row))?.push(row.id);
  }
  let number = 0;
  return groups.flatMap((group): readonly ListItem[] => {
    const ids = byGroup.get(group) ?? [];
    if (ids.length === 0) return [];
    const isFolded = folded.has(group);
    const shown = isFolded ? [] : ids;
    return [
      { type: "heading", key: `heading-${group}`, group, ids, isFolded },
      ...shown.map((key) => {
        number += 1;
        return { type: "row" as const, key, group, number };
      }),
    ];
  });
}

/** The words are looked for in names, forms and translations, in any case. */
function matcher({ words, tier, status, kind }: Filter): (row: GlossaryRow) => boolean {
  const wanted = searchWords(words);
  const hasWords = (row: GlossaryRow) =>
    wanted === "" || textsOf(row).some((text) => searchWords(text).includes(wanted));
  return (row) =>
    (tier === "all" || row.tier === tier) &&
    isOfStatus(row, status) &&
    (kind === "all" || (kind === "withoutNames" ? row.kind !== "name" : row.kind === kind)) &&
    hasWords(row);
}

function isOfStatus(row: GlossaryRow, status: Filter["status"]): boolean {
  if (status === "unsure") return row.status !== "rejected" && isUnsure(row);
  return status === "all" || row.status === (status satisfies TermStatus);
}

function groupOf({ status, tier }: GlossaryRow): Group {
  return status === "rejected" ? "rejected" : tier;
}

function textsOf({ source, forms, variants, merged }: GlossaryRow): readonly string[] {
  return [
    source,
    ...forms,
    ...variants.map(({ text }) => text),
    ...merged.map((one) => one.source),
  ];
}
