import type { TermKind, Tier } from "#lib/language/terms/term";
import type { Lang } from "#lib/language/text/unit";

/** What the learner has said of a term. A merged one is a spelling of the term it went into. */
export type TermStatus = "proposed" | "accepted" | "rejected" | "merged";

/** What the learner has said of a translation of a term. At most one of a term is preferred. */
export type TranslationRuling = "preferred" | "accepted" | "rejected";

/** A translation that was ruled on. */
export interface RuledTranslation {
  readonly text: string;
  readonly ruling: TranslationRuling;
  readonly ruledAt: Date;
}

/**
 * All that is ruled of one term. `sense` tells terms of one key apart ('' for the first); `mergedIntoId` is set just when it is merged, and that term
 * may be merged in its turn. `translations` are those ruled on, in the order of their text.
 */
export interface RuledTerm {
  readonly id: string;
  readonly sourceLang: Lang;
  readonly targetLang: Lang;
  readonly key: string;
  readonly sense: string;
  readonly source: string;
  readonly kind: TermKind;
  readonly status: TermStatus;
  readonly mergedIntoId: string | null;
  readonly ruledAt: Date | null;
  readonly createdAt: Date;
  readonly translations: readonly RuledTranslation[];
}

/** A term on the desk. `found`: the translations its live texts have, best first; `stands`: a live text has it; `tiers`: by text, how sure a term it is there (of a merge alone). */
export interface DeskTerm {
  readonly ruled: RuledTerm;
  readonly found: readonly string[];
  readonly stands: boolean;
  readonly tiers: ReadonlyMap<string, Tier>;
}

/**
 * What an act may look at, by id: the terms it names, those they were merged into, and those that have the key or the sense it asks for. `earlier`: the terms of the
 * merge that an `unmerge` takes apart, as they were before it; [] for a name that a rename left. `freshId` is for a term that the act makes; `at` is
 * when it is done.
 */
export interface TermDesk {
  readonly terms: ReadonlyMap<string, DeskTerm>;
  readonly earlier: readonly RuledTerm[];
  readonly freshId: string;
  readonly at: Date;
}

/** The terms that an act changes, as they were and as they become, in the order of their ids. One that is in `after` alone is new. */
export interface TermChange {
  readonly before: readonly RuledTerm[];
  readonly after: readonly RuledTerm[];
}
