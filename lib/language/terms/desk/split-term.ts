import { err, ok, type Result } from "#lib/result";
import { cleanName, findSpelling } from "./clean-name.ts";
import { changeOf, findOnDesk, standingTranslations, withRulings } from "./find-on-desk.ts";
import type { TermAct, TermActError } from "./term-act.ts";
import type { RuledTerm, RuledTranslation, TermChange, TermDesk } from "./term-desk.ts";

/**
 * Some translations become another sense of the term: a term of the same name that prefers the first of them. They no longer translate the old one, which
 * must keep at least one.
 */
export function splitTerm(
  desk: TermDesk,
  act: Extract<TermAct, { type: "split" }>,
): Result<TermChange, TermActError> {
  const found = findOnDesk(desk, act.termId, "termId");
  if (!found.ok) return found;
  const term = found.value.ruled;
  const standing = standingTranslations(found.value);
  const leaving = leavingOf(act.translations, standing);
  if (!leaving.ok) return leaving;
  const texts = leaving.value;
  if (standing.every((text) => texts.includes(text))) {
    return err({ type: "leavesNone", field: "translations" });
  }
  const sense = senseOf(desk, term, act.sense, texts);
  if (!sense.ok) return sense;
  const said = (ruling: RuledTranslation["ruling"]) =>
    texts.map((text) => ({ text, ruling, ruledAt: desk.at }));
  const preferred = said("preferred").slice(0, 1);
  const other: RuledTerm = {
    ...term,
    ...{ id: desk.freshId, sense: sense.value, createdAt: desk.at },
    translations: withRulings([], [...said("accepted"), ...preferred]),
  };
  const left = { ...term, translations: withRulings(term.translations, said("rejected")) };
  return ok(changeOf([term], [left, other]));
}

function leavingOf(
  translations: readonly string[],
  standing: readonly string[],
): Result<string[], TermActError> {
  const texts = new Set<string>();
  for (const raw of translations) {
    const name = cleanName(raw);
    if (!name.ok) return err({ type: name.error, field: "translations" });
    const text = findSpelling(name.value, standing);
    if (text === null) {
      return err({ type: "unknownTranslation", field: "translations", translation: name.value });
    }
    texts.add(text);
  }
  return texts.size === 0 ? err({ type: "empty", field: "translations" }) : ok([...texts]);
}

/** The label of the new sense; one that was not asked for gives way to one that has the same already. */
function senseOf(
  desk: TermDesk,
  term: RuledTerm,
  wanted: string | null,
  texts: readonly string[],
): Result<string, TermActError> {
  const holders = new Map(
    [...desk.terms.values()].flatMap(({ ruled }) =>
      isSameWord(ruled, term) ? [[ruled.sense, ruled.id]] : [],
    ),
  );
  if (wanted !== null) {
    const name = cleanName(wanted);
    if (!name.ok) return err({ type: name.error, field: "sense" });
    const holder = holders.get(name.value);
    return holder === undefined
      ? ok(name.value)
      : err({ type: "taken", field: "sense", termId: holder });
  }
  const [first = ""] = texts;
  let label = first;
  for (let count = 2; holders.has(label); count += 1) label = `${first} ${count}`;
  return ok(label);
}

function isSameWord(one: RuledTerm, other: RuledTerm): boolean {
  return (
    one.key === other.key &&
    one.sourceLang === other.sourceLang &&
    one.targetLang === other.targetLang
  );
}
