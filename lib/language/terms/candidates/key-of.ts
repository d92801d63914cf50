import type { LeadLanguage, LeadWord } from "#lib/language/text/language-pair";

/** The folded words of a stretch: nouns, a last verb and one with its particle by lemma, the rest as they stand. */
export function keyOf(words: readonly LeadWord[], lead: LeadLanguage): string {
  const last = words.at(-1);
  const hasParticle = words.length === 2 && lead.particles.has(last?.text.toLowerCase() ?? "");
  return words
    .map((word, index) => {
      const isHead = hasParticle ? index === 0 : index === words.length - 1;
      // "cycle aging" is no "cycle age".
      const isDoing = words.length > 1 && lead.gerund.test(word.text);
      const byLemma =
        word.wordClass === "NOUN" ||
        word.wordClass === "PROPN" ||
        (isHead && word.gap !== "hyphen" && word.wordClass === "VERB");
      return byLemma && !isDoing ? word.lemma : word.text.toLowerCase();
    })
    .join(" ");
}
