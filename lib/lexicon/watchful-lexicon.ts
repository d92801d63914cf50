import type { Lexicon } from "#lib/language/text/lexicon";

/** A lexicon that looks around whenever it is asked: most work that tells nobody how far it is asks it again and again. */
export function watchful(lexicon: Lexicon, look: () => void): Lexicon {
  const watched =
    <Answer>(ask: (text: string) => Answer) =>
    (text: string) => {
      look();
      return ask(text);
    };
  return {
    ...lexicon,
    tagEnglish: watched(lexicon.tagEnglish),
    segmentChinese: watched(lexicon.segmentChinese),
    translations: watched(lexicon.translations),
    glosses: watched(lexicon.glosses),
  };
}
