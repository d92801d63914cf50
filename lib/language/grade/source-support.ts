import { readChineseWords } from "#lib/language/text/chinese-words";
import { stemOf } from "#lib/language/text/fold";
import type { Lang } from "#lib/language/text/unit";
import { headwordsOf, sensesOf } from "./dictionary-words.ts";
import { foldAnswer } from "./fold-answer.ts";
import type { KeySupport } from "./grade-key.ts";
import type { GradeLexicon } from "./grade-lexicon.ts";
import { isGrammar, weightOf } from "./prepare-words.ts";

const MOST_FORMS = 20;
const MOST_CHARACTERS = 4000;

/**
 * For each content word of the source: which of the `forms` of the references (in `lang`) render it by the dictionary, and what else the dictionary has
 * for it. It is what rescues a good answer that is worded otherwise.
 */
export function findSupport(
  source: string,
  forms: readonly string[],
  lang: Lang,
  lexicon: GradeLexicon,
): readonly KeySupport[] {
  const text = source.slice(0, MOST_CHARACTERS);
  return lang === "zh"
    ? supportOfEnglish(text, forms, lexicon)
    : supportOfChinese(text, forms, lexicon);
}

function supportOfEnglish(source: string, forms: readonly string[], lexicon: GradeLexicon) {
  const words = lexicon
    .tagEnglish(source)
    .map(({ text, lemma }) => ({ text: text.toLowerCase(), lemma }))
    .filter(
      ({ text, lemma }) =>
        /^\p{L}/u.test(text) && !isGrammar(text, "en") && !isGrammar(lemma, "en"),
    );
  return distinct(words, ({ lemma }) => lemma).map(({ text, lemma }): KeySupport => {
    const headwords = [...new Set([...headwordsOf(lemma, lexicon), ...headwordsOf(text, lexicon)])];
    const renders = (form: string) =>
      form === text || form === lemma || headwords.some((word) => isKindred(word, form));
    return {
      weight: weightOf(lemma, "en", lexicon),
      words: indicesOf(forms, renders),
      forms: headwords.slice(0, MOST_FORMS),
    };
  });
}

/** The same word, or one inside the other. */
function isKindred(word: string, form: string): boolean {
  return (
    word === form ||
    (word.length > 1 && form.length > 1 && (word.includes(form) || form.includes(word)))
  );
}

function supportOfChinese(source: string, forms: readonly string[], lexicon: GradeLexicon) {
  const folded = foldAnswer(source, lexicon.simplified).text;
  const words = readChineseWords(folded, lexicon).filter(({ text }) => !isGrammar(text, "zh"));
  return distinct(words, ({ text }) => text).map(({ text, script }): KeySupport => {
    const senses = script === "latin" ? [text] : sensesOf(text, lexicon);
    const parts = new Set(senses.flatMap((sense) => sense.split(/[\s-]+/u)));
    const families = new Set([...parts].filter((part) => !isGrammar(part, "en")).map(stemOf));
    const renders = (form: string) => parts.has(form) || families.has(stemOf(form));
    return {
      weight: weightOf(text, "zh", lexicon),
      words: indicesOf(forms, renders),
      forms: senses.filter((sense) => sense.split(" ").length <= 3).slice(0, MOST_FORMS),
    };
  });
}

function indicesOf(forms: readonly string[], test: (form: string) => boolean): readonly number[] {
  return forms.flatMap((form, index) => (test(form) ? [index] : []));
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
