import type { Bitext } from "#lib/language/terms/bitext";
import type { Candidate } from "#lib/language/terms/candidates/find-candidates";
import type { TermKind } from "#lib/language/terms/term";
import type { LeadWord } from "#lib/language/text/language-pair";
import type { Features } from "./measure-candidates.ts";

/** What kind of term it is, by how it is written on both sides. */
export function kindOf(features: Features, words: number): TermKind {
  if (features.acronym >= 0.5) return "acronym";
  if (features.capitalised >= 0.6) return "name";
  if (features.keptShare >= 0.5) return "codeMixed";
  return words > 1 ? "multiWord" : "word";
}

/**
 * How a term is shown: its commonest spelling in the singular or base form ("CCDs" → "CCD", "light curves" →
 * "light curve"), without the capital of a sentence start or heading.
 */
export function displayOf(candidate: Candidate, bitext: Bitext, kind: TermKind): string {
  const counts = new Map<string, number>();
  for (const { place, from, to } of candidate.mentions) {
    const unit = bitext.units[place];
    if (!unit) continue;
    const words = unit.words.slice(from, to);
    const form = baseForm(words, unit.lead, candidate.key, kind);
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1));
  return best?.[0] ?? candidate.key;
}

function baseForm(words: readonly LeadWord[], lead: string, key: string, kind: TermKind): string {
  const keyWords = key.split(" ");
  return words
    .map((word, index) => {
      const gap =
        index === 0 ? "" : lead.slice(words[index - 1]?.end, word.start).replace(/\s+/g, " ");
      return gap + spell(word, keyWords[index] ?? word.lemma, kind);
    })
    .join("");
}

function spell(word: LeadWord, folded: string, kind: TermKind): string {
  const { text } = word;
  if (text.toLowerCase() === folded) {
    const isOrdinary = kind !== "name" && word.capital === "start" && /^\p{Lu}\p{Ll}+$/u.test(text);
    return isOrdinary ? folded : text;
  }
  // A plural keeps its own letters: "CCDs" → "CCD", "ROLLOUTS" → "ROLLOUT".
  if (
    text.toLowerCase().startsWith(folded) &&
    (word.capital === "inside" || !/^\p{Lu}\p{Ll}/u.test(text))
  )
    return text.slice(0, folded.length);
  return folded;
}
