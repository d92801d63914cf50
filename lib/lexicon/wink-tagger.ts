import type { EnglishTagger, TaggedToken, WordClass } from "#lib/language/text/lexicon";
import { projectRequire } from "./source-packages.ts";

/** The part of wink-nlp used here; its own types leave out what `out` accepts. */
interface Wink {
  readonly its: { readonly value: unknown; readonly pos: unknown; readonly lemma: unknown };
  readDoc(text: string): { tokens(): { out(read: unknown): readonly string[] } };
}

/** wink-nlp with its light English model: tokens, parts of speech, lemmas. */
export function createWinkTagger(root: string): EnglishTagger {
  const require = projectRequire(root);
  const createWink = require("wink-nlp") as (model: unknown, pipe: readonly string[]) => Wink;
  const wink = createWink(require("wink-eng-lite-web-model"), ["sbd", "pos"]);
  return {
    tagEnglish(text) {
      const found = wink.readDoc(text).tokens();
      const words = found.out(wink.its.value);
      const classes = found.out(wink.its.pos);
      const lemmas = found.out(wink.its.lemma);
      return placeTokens(text, words, (index) => ({
        lemma: (lemmas[index] ?? "").toLowerCase(),
        wordClass: (classes[index] ?? "X") as WordClass | "SPACE",
      }));
    },
  };
}

/** wink keeps the text of its tokens but not their places. */
function placeTokens(
  text: string,
  words: readonly string[],
  read: (index: number) => { lemma: string; wordClass: WordClass | "SPACE" },
): readonly TaggedToken[] {
  const tokens: TaggedToken[] = [];
  let from = 0;
  words.forEach((word, index) => {
    const start = text.indexOf(word, from);
    const { lemma, wordClass } = read(index);
    if (start < 0 || word.trim() === "" || wordClass === "SPACE") return;
    from = start + word.length;
    tokens.push({ text: word, start, end: from, lemma, wordClass });
  });
  return tokens;
}
