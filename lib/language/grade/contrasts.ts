import type { Lang } from "#lib/language/text/unit";
import { CHINESE_OPPOSITES, CHINESE_SETS } from "./chinese-contrasts.ts";
import { ENGLISH_OPPOSITES, ENGLISH_SETS } from "./english-contrasts.ts";
import { inflectionOf, positivesOf } from "./english-forms.ts";
import { isNegation } from "./find-negations.ts";

/** Words that a word contrasts with: its antonyms, and the other members of closed sets it is in. Phrases hold spaces. */
export interface Contrasts {
  readonly opposite: readonly string[];
  readonly degree: readonly string[];
  readonly kind: readonly string[];
  /** On the same side of an axis, or in the same place of a set: near in what they say. */
  readonly mates: readonly string[];
}

/** By the closed lists of general language; `word` in lower case, English in any inflection, Chinese simplified. */
export function contrastsOf(word: string, lang: Lang): Contrasts {
  const tables = lang === "en" ? english : chinese;
  const form = lang === "en" ? formOf(word) : word;
  if (lang === "en") {
    const plain = positivesOf(word).find((one) => tables.mates.has(formOf(one)));
    if (plain !== undefined)
      return joined(contrastsIn(tables, form, lang), contrastsOf(plain, lang));
  }
  if (lang === "zh" && !tables.mates.has(form)) {
    const affixed = affixedContrasts(form);
    if (affixed !== null) return affixed;
  }
  return contrastsIn(tables, form, lang);
}

function contrastsIn(tables: typeof english, form: string, lang: Lang): Contrasts {
  return {
    // What only negates is counted as a negation.
    opposite: (tables.opposite.get(form) ?? []).filter((one) => !isNegation(one, lang)),
    degree: tables.degree.get(form) ?? [],
    kind: tables.kind.get(form) ?? [],
    mates: tables.mates.get(form) ?? [],
  };
}

/** "Strongly" contrasts as an adverb of its own, and as "strong" does. */
function joined(own: Contrasts, plain: Contrasts): Contrasts {
  const both = (name: keyof Contrasts) => [...new Set([...own[name], ...plain[name]])];
  return {
    opposite: both("opposite"),
    degree: both("degree"),
    kind: both("kind"),
    mates: both("mates"),
  };
}

/** 很糟 and 慢得 contrast as 糟 and 慢 do, with the same small word beside them or without. */
function affixedContrasts(form: string): Contrasts | null {
  const [, before = "", root = "", after = ""] =
    /^([很更最较极太挺还]?)(.+?)([得了着]?)$/u.exec(form) ?? [];
  if (root === form || !chinese.mates.has(root)) return null;
  const { opposite, degree, kind, mates } = contrastsOf(root, "zh");
  const beside = (words: readonly string[]) => [
    ...new Set([...words, ...words.map((word) => before + word + after)]),
  ];
  return {
    opposite: beside(opposite),
    degree: beside(degree),
    kind,
    mates: beside([root, ...mates]),
  };
}

type Table = Map<string, string[]>;

function formOf(phrase: string): string {
  return phrase.split(" ").map(inflectionOf).join(" ");
}

function readLines(opposites: string, sets: string, normal: (word: string) => string) {
  const tables = {
    opposite: new Map() as Table,
    degree: new Map() as Table,
    kind: new Map() as Table,
    mates: new Map() as Table,
  };
  for (const line of opposites.trim().split(/;\s*|\n/u)) {
    addGroups(tables.opposite, groupsOf(line), normal);
    addMates(tables.mates, groupsOf(line), normal);
  }
  for (const line of sets.trim().split(/;\s*|\n/u)) {
    const [type = "", rest = ""] = /^(\S+) (.*)$/u.exec(line)?.slice(1) ?? [];
    addGroups(type === "degree" ? tables.degree : tables.kind, groupsOf(rest), normal);
    addMates(tables.mates, groupsOf(rest), normal);
  }
  return tables;
}

function groupsOf(line: string): readonly (readonly string[])[] {
  return line.split("|").map((group) =>
    group
      .trim()
      .split(/\s+/u)
      .map((word) => word.replaceAll("_", " ")),
  );
}

function addMates(
  table: Table,
  groups: readonly (readonly string[])[],
  normal: (word: string) => string,
): void {
  for (const group of groups)
    for (const word of group) {
      const known = table.get(normal(word)) ?? [];
      known.push(...group.filter((other) => other !== word && !known.includes(other)));
      table.set(normal(word), known);
    }
}

function addGroups(
  table: Table,
  groups: readonly (readonly string[])[],
  normal: (word: string) => string,
): void {
  for (const group of groups) {
    const own = new Set(group);
    const others = groups.filter((other) => other !== group).flat();
    for (const word of group) {
      const known = table.get(normal(word)) ?? [];
      known.push(...others.filter((other) => !own.has(other) && !known.includes(other)));
      table.set(normal(word), known);
    }
  }
}

const english = readLines(ENGLISH_OPPOSITES, ENGLISH_SETS, formOf);
const chinese = readLines(CHINESE_OPPOSITES, CHINESE_SETS, (word) => word);
