import type { FindingType } from "#lib/language/terms/audit/finding";
import type { Lang } from "#lib/language/text/unit";
import type { ConcordanceLine } from "#ui/concordance";

/** One way it is done, with the first places of it. `translation` null: nothing of the term stands there. */
export interface GroupView {
  readonly key: string;
  readonly termId: string;
  readonly source: string;
  readonly translation: string | null;
  readonly count: number;
  /** No known translation stands there; this seems to be it. */
  readonly isGuess: boolean;
  /** The term has no other translation. */
  readonly isOnly: boolean;
  readonly lines: readonly ConcordanceLine[];
}

/** An inconsistency as the screen shows it. */
export interface FindingView {
  readonly key: string;
  readonly type: FindingType;
  readonly sourceLang: Lang;
  readonly targetLang: Lang;
  readonly groups: readonly GroupView[];
}
