import { foldTermKey } from "#lib/language/text/fold";
import { err, ok, type Result } from "#lib/result";
import { cleanName } from "./clean-name.ts";
import { changeOf, findOnDesk, keptTermOf } from "./find-on-desk.ts";
import type { TermAct, TermActError } from "./term-act.ts";
import type { DeskTerm, RuledTerm, TermChange, TermDesk } from "./term-desk.ts";

/**
 * Gives a term another name. The old one stays as a merged term, so that a text that has it is understood. A name that the term left earlier, or that a term
 * merged into it has, changes places with it. `taken`: another term has that name, or one merged into that.
 */
export function renameTerm(
  desk: TermDesk,
  act: Extract<TermAct, { type: "rename" }>,
): Result<TermChange, TermActError> {
  const found = findOnDesk(desk, act.termId, "termId");
  if (!found.ok) return found;
  const term = found.value.ruled;
  const name = cleanName(act.source);
  if (!name.ok) return err({ type: name.error, field: "source" });
  const source = name.value;
  const key = foldTermKey(source);
  if (key === "") return err({ type: "empty", field: "source" });
  if (source === term.source) return err({ type: "nothingToDo", field: "act" });
  if (key === term.key) return ok(changeOf([term], [{ ...term, source }]));
  const renamed = { ...term, source, key };
  const holders = holdersOf(desk, renamed);
  const holder = holders.find(({ ruled }) => keptTermOf(desk, ruled).id !== term.id);
  if (holder !== undefined) {
    return err({ type: "taken", field: "source", termId: keptTermOf(desk, holder.ruled).id });
  }
  const own = holders.find(({ ruled }) => ruled.sense === term.sense)?.ruled;
  if (own === undefined) return ok(changeOf([term], [renamed, oldName(desk, term)]));
  const swapped = { ...own, source: term.source, key: term.key };
  return ok(changeOf([term, own], [renamed, swapped]));
}

/** Every term of these languages that has the key, merged ones included. */
export function holdersOf(
  desk: TermDesk,
  wanted: Pick<RuledTerm, "key" | "sourceLang" | "targetLang">,
): DeskTerm[] {
  return [...desk.terms.values()].filter(
    ({ ruled }) =>
      ruled.key === wanted.key &&
      ruled.sourceLang === wanted.sourceLang &&
      ruled.targetLang === wanted.targetLang,
  );
}

function oldName(desk: TermDesk, term: RuledTerm): RuledTerm {
  return {
    ...term,
    ...{ id: desk.freshId, status: "merged", mergedIntoId: term.id },
    ...{ ruledAt: desk.at, createdAt: desk.at, translations: [] },
  };
}
