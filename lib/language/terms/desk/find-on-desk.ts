import { err, ok, type Result } from "#lib/result";
import type { TermActError } from "./term-act.ts";
import type { DeskTerm, RuledTerm, RuledTranslation, TermChange, TermDesk } from "./term-desk.ts";

/** Why a term cannot be acted on. */
type Missing = Extract<TermActError, { type: "unknownTerm" | "merged" }>;

/** The term of that id, unless it is unknown or was merged into another. `field` names the part of the act that has the id. */
export function findOnDesk(
  desk: TermDesk,
  termId: string,
  field: "termId" | "termIds" | "otherIds",
): Result<DeskTerm, Missing> {
  const found = desk.terms.get(termId);
  if (found === undefined) return err({ type: "unknownTerm", field, termId });
  if (found.ruled.status !== "merged") return ok(found);
  return err({ type: "merged", field, termId: keptTermOf(desk, found.ruled).id });
}

/** The term that a merged one went into in the end; itself when it is not merged. */
export function keptTermOf(desk: TermDesk, term: RuledTerm): RuledTerm {
  const seen = new Set([term.id]);
  let kept = term;
  while (kept.mergedIntoId !== null) {
    const next: RuledTerm | undefined = desk.terms.get(kept.mergedIntoId)?.ruled;
    if (next === undefined || seen.has(next.id)) break;
    seen.add(next.id);
    kept = next;
  }
  return kept;
}

/** The translations that count: the preferred one, then those accepted and found, in the order of the texts; those that no text has last. */
export function standingTranslations({ ruled, found }: DeskTerm): string[] {
  const rulings = new Map(ruled.translations.map(({ text, ruling }) => [text, ruling]));
  const all = [...new Set([...found, ...rulings.keys()])];
  const isPreferred = (text: string) => rulings.get(text) === "preferred";
  const standing = all.filter((text) => rulings.get(text) !== "rejected");
  return [...standing.filter(isPreferred), ...standing.filter((text) => !isPreferred(text))];
}

/** The rulings of a term with some of them said anew, in the order of their text. */
export function withRulings(
  ruled: readonly RuledTranslation[],
  said: readonly RuledTranslation[],
): RuledTranslation[] {
  const rulings = new Map([...ruled, ...said].map((one) => [one.text, one]));
  return [...rulings.values()].sort((one, other) => (one.text < other.text ? -1 : 1));
}

/** A change of these terms, in the order of their ids. */
export function changeOf(before: readonly RuledTerm[], after: readonly RuledTerm[]): TermChange {
  const inOrder = (terms: readonly RuledTerm[]) =>
    [...terms].sort((one, other) => (one.id < other.id ? -1 : 1));
  return { before: inOrder(before), after: inOrder(after) };
}
