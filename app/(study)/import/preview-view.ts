import type { CardKind } from "#lib/cards/card-face";
import type { ImportPreview } from "#lib/commands/preview-import";
import type { ImportedText } from "#lib/commands/save-import";
import type { ParsedText } from "#lib/language/align/read-text";
import type { Refusal } from "#lib/language/parse/refuse";
import type { Lang, Unit, Warning } from "#lib/language/text/unit";

/** How a text was read, as the import page shows it. */
export interface ReadView {
  readonly title: string;
  readonly sourceLang: Lang;
  readonly targetLang: Lang;
  readonly pairs: readonly PreviewPair[];
  readonly warnings: readonly Warning[];
}

/** `doubtLines` are the lines of the pair that are doubtful, from 1. */
export interface PreviewPair {
  readonly index: number;
  readonly source: string;
  readonly target: string;
  readonly doubtLines: readonly number[];
}

/** What would be made of the text: the terms best first, how many cards of each kind, and whether it is there already. */
export interface FoundView {
  readonly terms: readonly PreviewTerm[];
  readonly cards: Readonly<Record<CardKind, number>>;
  readonly existing: { readonly textId: string; readonly title: string } | null;
}

interface PreviewTerm {
  readonly key: string;
  readonly source: string;
  readonly units: number;
  readonly targets: readonly { readonly text: string; readonly count: number }[];
}

export type PreviewAnswer =
  | { readonly type: "found"; readonly found: FoundView }
  | { readonly type: "refused"; readonly refusal: Refusal };

export type SaveAnswer =
  | { readonly type: "saved"; readonly text: ImportedText }
  | { readonly type: "refused"; readonly refusal: Refusal }
  | { readonly type: "noCardKind" };

/** A text that was read, without what the page does not show. */
export function toReadView({ title, units, ...parsed }: ParsedText): ReadView {
  const { sourceLang, targetLang, warnings } = parsed;
  return {
    title: title?.text ?? units[0]?.source.text ?? "",
    sourceLang,
    targetLang,
    warnings,
    pairs: units.map(toPair),
  };
}

/** What the server found in a text, without what the browser has read for itself. */
export function toFoundView({ terms, cards, existing }: ImportPreview): FoundView {
  return {
    cards,
    existing,
    terms: terms.map(({ key, source, units, targets }) => ({
      key,
      source,
      units: units.length,
      targets: targets.map(({ text, count }) => ({ text, count })),
    })),
  };
}

function toPair({ index, source, target, warnings }: Unit): PreviewPair {
  const doubtLines = [...new Set(warnings.map(({ line }) => line))];
  return { index, source: source.text, target: target.text, doubtLines };
}
