import { readdirSync, readFileSync } from "node:fs";
import type { Lang } from "#lib/language/text/unit";

/** An answer graded by a teacher: 4 right, 3 a slight loss, 2 an important part missing or wrong, 1 the meaning reversed or mostly missing. */
export interface GoldAnswer {
  readonly id: string;
  readonly source: string;
  readonly references: readonly string[];
  readonly answer: string;
  readonly lang: Lang;
  readonly terms: readonly { readonly source: string; readonly targets: readonly string[] }[];
  readonly kind: string;
  readonly grade: 1 | 2 | 3 | 4;
  readonly missedTerms: readonly string[];
  readonly wrongTerms: readonly string[];
}

/** The answers that may be looked at and fitted to. */
export const developmentSets = [
  "dev",
  "dev-more",
  "dev-talk",
  "dev-second",
  "dev-third",
  "dev-fourth",
  "dev-fifth",
  "dev-sixth",
  "unseen-one",
  "dev-seventh",
  "dev-eighth",
  "dev-ninth",
] as const;

/** The answers kept aside, in files named so: only ever counted. */
export function asideSets(): readonly string[] {
  return readdirSync(new URL("gold/grading/", import.meta.url))
    .filter((name) => /^aside.*\.json$/u.test(name))
    .map((name) => name.replace(/\.json$/u, ""))
    .sort();
}

export function readGold(set: string): readonly GoldAnswer[] {
  const file = new URL(`gold/grading/${set}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as readonly GoldAnswer[];
}

/** The text an answer belongs to: what is left out together. */
export function textOf({ id }: GoldAnswer): string {
  return id.split("-")[0] ?? id;
}
