import type { Lang } from "#lib/language/text/unit";

/**
 * What a learner can do to terms. Ids are those of terms.
 * - `accept`, `reject`, `propose`: what the learner says of terms; `propose` takes a ruling back.
 * - `merge`: the others go into `termId`, which keeps its name; `unmerge` lets one of them out again.
 * - `split`: those translations become another sense of the same word, a term of its own. `sense` tells it apart; null: by its first translation.
 * - `rename`: another name; the old one is still understood.
 * - `prefer`: the translation shown first; one that is new is thereby added by hand.
 * - `allow`: these translations are fine, also those refused or never met before.
 * - `refuse`: that is no translation of it.
 * - `add`: a term that was not found; it stands wherever live texts have it, and in `textId` when that is given.
 */
export type TermAct =
  | { readonly type: "accept" | "reject" | "propose"; readonly termIds: readonly string[] }
  | { readonly type: "merge"; readonly termId: string; readonly otherIds: readonly string[] }
  | { readonly type: "unmerge"; readonly termId: string; readonly otherId: string }
  | {
      readonly type: "split";
      readonly termId: string;
      readonly translations: readonly string[];
      readonly sense: string | null;
    }
  | { readonly type: "rename"; readonly termId: string; readonly source: string }
  | { readonly type: "prefer" | "refuse"; readonly termId: string; readonly translation: string }
  | { readonly type: "allow"; readonly termId: string; readonly translations: readonly string[] }
  | {
      readonly type: "add";
      readonly source: string;
      readonly translations: readonly string[];
      readonly sourceLang: Lang;
      readonly targetLang: Lang;
      readonly textId: string | null;
    };

/** Which act it is, without what it is done to. */
export type TermActType = TermAct["type"];

/**
 * Why an act was refused; `field` is the part of it that cannot be taken.
 * - `merged`: that term went into the term `termId` and cannot be ruled on by itself.
 * - `taken`: the name (or the sense) is that of the term `termId`, or was merged into it: offer to merge.
 * - `refused`: the learner refused that translation before; `allow` takes it back.
 * - `lastTranslation`: a term keeps one translation at least; `leavesNone`: so does a term that is split.
 */
export type TermActError =
  | {
      readonly type: "unknownTerm";
      readonly field: "termId" | "termIds" | "otherId" | "otherIds";
      readonly termId: string;
    }
  | {
      readonly type: "merged";
      readonly field: "termId" | "termIds" | "otherIds";
      readonly termId: string;
    }
  | { readonly type: "nothingToDo"; readonly field: "act" }
  | { readonly type: "sameTerm" | "otherLanguages"; readonly field: "otherIds" }
  | { readonly type: "notMerged"; readonly field: "otherId" }
  | { readonly type: "taken"; readonly field: "source" | "sense"; readonly termId: string }
  | {
      readonly type: "empty" | "tooLong";
      readonly field: "termIds" | "otherIds" | "source" | "translation" | "translations" | "sense";
    }
  | {
      readonly type: "unknownTranslation" | "refused";
      readonly field: "translation" | "translations";
      readonly translation: string;
    }
  | { readonly type: "lastTranslation"; readonly field: "translation" }
  | { readonly type: "leavesNone"; readonly field: "translations" }
  | { readonly type: "sameLanguage"; readonly field: "targetLang" };
