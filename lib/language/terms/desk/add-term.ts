import type { TermKind } from "#lib/language/terms/term";
import { foldTermKey } from "#lib/language/text/fold";
import { err, ok, type Result } from "#lib/result";
import { cleanName } from "./clean-name.ts";
import { changeOf, keptTermOf, withRulings } from "./find-on-desk.ts";
import { holdersOf } from "./rename-term.ts";
import { cleanNames } from "./rule-translations.ts";
import type { TermAct, TermActError } from "./term-act.ts";
import type { RuledTerm, RuledTranslation, TermChange, TermDesk } from "./term-desk.ts";

/**
 * A term by hand, accepted at once, that prefers the first of its translations. `taken`: a live text has a term of that name, or the name was merged into one;
 * a term of that name that stands in no live text any longer is the one that is accepted, with its cards and their history.
 */
export function addTerm(
  desk: TermDesk,
  act: Extract<TermAct, { type: "add" }>,
): Result<TermChange, TermActError> {
  const { sourceLang, targetLang } = act;
  if (sourceLang === targetLang) return err({ type: "sameLanguage", field: "targetLang" });
  const name = cleanName(act.source);
  if (!name.ok) return err({ type: name.error, field: "source" });
  const translations = cleanNames(act.translations);
  if (!translations.ok) return translations;
  const source = name.value;
  const key = foldTermKey(source);
  if (key === "") return err({ type: "empty", field: "source" });
  const holders = holdersOf(desk, { key, sourceLang, targetLang });
  const taken = holders.find(({ ruled, stands }) => stands || ruled.status === "merged");
  if (taken !== undefined) {
    return err({ type: "taken", field: "source", termId: keptTermOf(desk, taken.ruled).id });
  }
  const said = rulingsOf(translations.value, desk.at);
  const [known] = holders.map(({ ruled }) => ruled);
  if (known !== undefined) return ok(changeOf([known], [revive(known, source, said, desk.at)]));
  const term: RuledTerm = {
    ...{ id: desk.freshId, sourceLang, targetLang, key, sense: "", source },
    ...{ kind: kindOf(source), status: "accepted", mergedIntoId: null },
    ...{ ruledAt: desk.at, createdAt: desk.at, translations: withRulings([], said) },
  };
  return ok(changeOf([], [term]));
}

function rulingsOf(translations: readonly string[], at: Date): RuledTranslation[] {
  return translations.map((text, index) => ({
    text,
    ruling: index === 0 ? "preferred" : "accepted",
    ruledAt: at,
  }));
}

function revive(
  known: RuledTerm,
  source: string,
  said: readonly RuledTranslation[],
  at: Date,
): RuledTerm {
  const former = known.translations.map((one) =>
    one.ruling === "preferred" ? { ...one, ruling: "accepted" as const } : one,
  );
  const translations = withRulings(former, said);
  return { ...known, source, status: "accepted", ruledAt: at, translations };
}

function kindOf(source: string): TermKind {
  if (/[\s-]/u.test(source)) return "multiWord";
  return /^\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(source) ? "acronym" : "word";
}
