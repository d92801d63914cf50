import { err, ok, type Result } from "#lib/result";
import { cleanName, findSpelling } from "./clean-name.ts";
import { changeOf, findOnDesk, standingTranslations, withRulings } from "./find-on-desk.ts";
import type { TermAct, TermActError } from "./term-act.ts";
import type {
  DeskTerm,
  RuledTerm,
  RuledTranslation,
  TermChange,
  TermDesk,
  TranslationRuling,
} from "./term-desk.ts";

/** Puts a translation first; one that was preferred before is accepted from then on. One that is new is thereby added. */
export function preferTranslation(
  desk: TermDesk,
  { termId, translation }: Extract<TermAct, { type: "prefer" | "refuse" }>,
): Result<TermChange, TermActError> {
  const found = findOnDesk(desk, termId, "termId");
  if (!found.ok) return found;
  const name = cleanName(translation);
  if (!name.ok) return err({ type: name.error, field: "translation" });
  const text = spellingOf(name.value, found.value);
  const ruling = rulingsOf(found.value.ruled).get(text);
  if (ruling === "rejected") {
    return err({ type: "refused", field: "translation", translation: text });
  }
  if (ruling === "preferred") return err({ type: "nothingToDo", field: "act" });
  const former = found.value.ruled.translations.filter((one) => one.ruling === "preferred");
  return ok(
    say(desk, found.value.ruled, [
      ...former.map((one) => [one.text, "accepted"] as const),
      [text, "preferred"],
    ]),
  );
}

/** Says that translations are fine: found ones, ones refused before, and ones that no text has. */
export function allowTranslations(
  desk: TermDesk,
  { termId, translations }: Extract<TermAct, { type: "allow" }>,
): Result<TermChange, TermActError> {
  const found = findOnDesk(desk, termId, "termId");
  if (!found.ok) return found;
  const names = cleanNames(translations);
  if (!names.ok) return names;
  const rulings = rulingsOf(found.value.ruled);
  const texts = names.value
    .map((name) => spellingOf(name, found.value))
    .filter((text) => rulings.get(text) === "rejected" || !rulings.has(text));
  if (texts.length === 0) return err({ type: "nothingToDo", field: "act" });
  return ok(
    say(
      desk,
      found.value.ruled,
      texts.map((text) => [text, "accepted"]),
    ),
  );
}

/** Says that a text is no translation of the term, which must keep another one. */
export function refuseTranslation(
  desk: TermDesk,
  { termId, translation }: Extract<TermAct, { type: "prefer" | "refuse" }>,
): Result<TermChange, TermActError> {
  const found = findOnDesk(desk, termId, "termId");
  if (!found.ok) return found;
  const name = cleanName(translation);
  if (!name.ok) return err({ type: name.error, field: "translation" });
  const text = spellingOf(name.value, found.value);
  if (rulingsOf(found.value.ruled).get(text) === "rejected") {
    return err({ type: "nothingToDo", field: "act" });
  }
  const standing = standingTranslations(found.value);
  if (!standing.includes(text)) {
    return err({ type: "unknownTranslation", field: "translation", translation: text });
  }
  if (standing.length === 1) return err({ type: "lastTranslation", field: "translation" });
  return ok(say(desk, found.value.ruled, [[text, "rejected"]]));
}

/** Translations as they are kept, each once; `empty` when there is none. */
export function cleanNames(raw: readonly string[]): Result<readonly string[], TermActError> {
  const names: string[] = [];
  for (const one of raw) {
    const name = cleanName(one);
    if (!name.ok) return err({ type: name.error, field: "translations" });
    if (findSpelling(name.value, names) === null) names.push(name.value);
  }
  return names.length === 0 ? err({ type: "empty", field: "translations" }) : ok(names);
}

function spellingOf(name: string, { ruled, found }: DeskTerm): string {
  const known = [...ruled.translations.map(({ text }) => text), ...found];
  return findSpelling(name, known) ?? name;
}

function rulingsOf({ translations }: RuledTerm): Map<string, TranslationRuling> {
  return new Map(translations.map(({ text, ruling }) => [text, ruling]));
}

function say(
  { at }: TermDesk,
  term: RuledTerm,
  rulings: readonly (readonly [string, TranslationRuling])[],
): TermChange {
  const said = rulings.map(([text, ruling]): RuledTranslation => ({ text, ruling, ruledAt: at }));
  return changeOf([term], [{ ...term, translations: withRulings(term.translations, said) }]);
}
