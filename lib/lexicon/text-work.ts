import type { Repair } from "#lib/language/align/doctor/repair";
import type { ParsedText } from "#lib/language/align/parsed-text";
import type { Format, TextFile } from "#lib/language/parse/text-file";
import type { AuditTerm, Wording } from "#lib/language/terms/audit/finding";
import type { PickedWords } from "#lib/language/terms/pairing/face-words";
import type { KnownPlace, KnownTerm } from "#lib/language/terms/places/find-places";
import type { Term } from "#lib/language/terms/term";
import type { Lang, Pair, Unit } from "#lib/language/text/unit";

/** What of the work on a text is being done. */
export type WorkStage = "aligning" | "terms";

/** How one who asks the text thread follows it: `share` of the stage 0–1, a few times a second; an aborted signal ends the work. */
export interface Watch {
  readonly onProgress?: ((stage: WorkStage, share: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a learner decides about how files are read; see `readText`. */
export interface ReadChoices {
  readonly sourceLang?: Lang | undefined;
  readonly formats?: readonly (Format | null)[] | undefined;
  readonly repairs?: Readonly<Record<string, boolean>> | undefined;
}

/** What the thread can be asked. */
export type Work =
  | { readonly type: "warm" }
  | { readonly type: "read"; readonly files: readonly TextFile[]; readonly choices: ReadChoices }
  | { readonly type: "terms"; readonly units: readonly Unit[] }
  | { readonly type: "examine"; readonly pairs: readonly Pair[]; readonly sourceLang: Lang }
  | {
      readonly type: "places";
      readonly units: readonly Unit[];
      readonly terms: readonly KnownTerm[];
    }
  | {
      readonly type: "wordings";
      readonly units: readonly Unit[];
      readonly terms: readonly AuditTerm[];
    }
  | { readonly type: "facing"; readonly units: readonly Unit[]; readonly picked: PickedWords };

/** What it answers to each. */
export interface Answers {
  readonly warm: null;
  readonly read: ParsedText;
  readonly terms: readonly Term[];
  readonly examine: readonly Repair[];
  readonly places: readonly KnownPlace[];
  readonly wordings: readonly Wording[];
  readonly facing: readonly string[];
}

/** Said to the thread. */
export type ToThread =
  | { readonly type: "ask"; readonly id: number; readonly work: Work }
  | { readonly type: "cancel"; readonly id: number };

/** Said by the thread. Every ask is answered or fails once, also one that was cancelled. */
export type FromThread =
  | {
      readonly type: "progress";
      readonly id: number;
      readonly stage: WorkStage;
      readonly share: number;
    }
  | { readonly type: "answer"; readonly id: number; readonly answer: Answers[Work["type"]] }
  | { readonly type: "failure"; readonly id: number; readonly error: unknown };
