import type { Result } from "#lib/result";
import { addTerm } from "./add-term.ts";
import { mergeTerms, unmergeTerm } from "./merge-terms.ts";
import { renameTerm } from "./rename-term.ts";
import { ruleTerms } from "./rule-terms.ts";
import { allowTranslations, preferTranslation, refuseTranslation } from "./rule-translations.ts";
import { splitTerm } from "./split-term.ts";
import type { TermAct, TermActError } from "./term-act.ts";
import type { TermChange, TermDesk } from "./term-desk.ts";

/**
 * What an act makes of what is ruled on terms. Pure: nothing is changed in place, and what the act does not concern is in neither list. Names and translations
 * are kept as `cleanName` makes them.
 */
export function applyTermAct(desk: TermDesk, act: TermAct): Result<TermChange, TermActError> {
  switch (act.type) {
    case "accept":
    case "reject":
    case "propose":
      return ruleTerms(desk, act);
    case "merge":
      return mergeTerms(desk, act);
    case "unmerge":
      return unmergeTerm(desk, act);
    case "split":
      return splitTerm(desk, act);
    case "rename":
      return renameTerm(desk, act);
    case "prefer":
      return preferTranslation(desk, act);
    case "allow":
      return allowTranslations(desk, act);
    case "refuse":
      return refuseTranslation(desk, act);
    case "add":
      return addTerm(desk, act);
  }
}
