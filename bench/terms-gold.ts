import { z } from "zod";
import { foldTermKey } from "#lib/language/text/fold";

/** An entry of a gold list. `zh`: every translation the text has; `forms`: every spelling; `segments`: its units, where the list says them. */
export interface GoldTerm {
  readonly en: string;
  readonly zh: readonly string[];
  readonly tier: "core" | "useful" | "marginal";
  readonly forms: readonly string[];
  readonly segments: readonly number[] | null;
}

const goldList = z.array(
  z.object({
    en: z.string().min(1),
    zh: z.array(z.string().min(1)),
    tier: z.enum(["core", "useful", "marginal"]),
    forms: z.array(z.string()).default([]),
    segments: z.array(z.number().int().positive()).nullable().default(null),
  }),
);

/** The entries of a gold list in JSON. Throws where it is none. */
export function parseTermGold(json: string): readonly GoldTerm[] {
  return goldList.parse(JSON.parse(json));
}

/** Entries by any of their spellings as terms are compared (`foldTermKey`); what an entry is called goes before how another is written. */
export function goldMatcher(gold: readonly GoldTerm[]): (source: string) => GoldTerm | null {
  const byKey = new Map<string, GoldTerm>();
  const settle = (spellingsOf: (entry: GoldTerm) => readonly string[]) => {
    for (const isMarginal of [false, true]) {
      for (const entry of gold) {
        if ((entry.tier === "marginal") !== isMarginal) continue;
        for (const key of spellingsOf(entry).map(foldTermKey)) {
          if (!byKey.has(key)) byKey.set(key, entry);
        }
      }
    }
  };
  settle((entry) => [entry.en]);
  settle((entry) => entry.forms);
  return (source) => byKey.get(foldTermKey(source)) ?? null;
}
