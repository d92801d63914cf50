/**
 * The key two spellings of one term share: NFKC, lower case, hyphens as spaces, possessive and plural of each word off
 * ("Light-Curves" → "light curve", "CCDs" → "ccd", "RNN'd" → "rnn"). Spaces beside Chinese characters are dropped
 * ("红 巨星" → "红巨星"). Pure text: needs no lexicon, so the browser makes the same keys.
 */
export function foldTermKey(text: string): string {
  return text
    .normalize("NFKC")
    .replace(APOSTROPHES, "'")
    .replace(/(\p{Lu})'[ds]\b/gu, "$1")
    .toLowerCase()
    .replace(/'s?(?=$|[\s\-‐-―])/gu, "")
    .replace(/[\s\-‐-―_/]+/gu, " ")
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, "")
    .trim()
    .split(" ")
    .map(singularOf)
    .join(" ");
}

/**
 * The singular of a lower-case English noun by spelling alone. Consistent rather than right: "bus" and "news" keep their s,
 * an irregular plural stays as it is.
 */
export function singularOf(word: string): string {
  if (word.length < 3 || !/[a-z]s$/.test(word) || /(?:ss|us|is|news)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  // "niches" loses an s, "branches" and "beaches" an es.
  if (/[^aeiou][aeiou]ches$/.test(word)) return word.slice(0, -1);
  if (/(?:ss|x|zz|sh|ch)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/**
 * The family a lower-case English word belongs to, inflection and common derivation off: train, trained, training, trainer →
 * "train"; efficient, efficiency → "effic". Lossy on purpose: only for comparing words with dictionary senses.
 */
export function stemOf(word: string): string {
  let stem = singularOf(word);
  for (let round = 0; round < 3; round += 1) {
    const shorter = withoutSuffix(stem);
    if (shorter === stem) break;
    stem = shorter;
  }
  return stem.replace(/[eiy]+$/, "").replace(/([bdgklmnprt])\1$/, "$1") || word;
}

/** Chinese as variants are compared: each character in NFKC and lower case, no spaces ("CCD 图像" and "CCD图像" are one). */
export function foldChinese(text: string): string {
  return foldWithPlaces(text).folded;
}

/** `foldChinese`, with the place in `text` (UTF-16) that each unit of the folded text came from. */
export function foldWithPlaces(text: string): { folded: string; starts: readonly number[] } {
  const starts: number[] = [];
  let folded = "";
  let at = 0;
  for (const character of text) {
    const plain = PLAIN.test(character) ? character : plainOf(character);
    for (let index = 0; index < plain.length; index += 1) starts.push(at);
    folded += plain;
    at += character.length;
  }
  return { folded, starts };
}

/** What folding leaves alone: most of any Chinese text. */
const PLAIN = /[一-鿿a-z0-9]/;

function plainOf(character: string): string {
  return /\s/u.test(character) ? "" : character.normalize("NFKC").toLowerCase().trim();
}

const APOSTROPHES = /[’‘ʼ＇]/gu;

const SUFFIXES =
  /(?:izations?|isations?|ability|ibility|ations?|itions?|ators?|ments?|ness|able|ible|ances?|ences?|ancy|ency|ants?|ents?|ings?|ed|ers?|ors?|ions?|ive|ized?|ised?|ity|istic|ically|ical|ic|ally|al|ly|ous|ful|less)$/;

function withoutSuffix(word: string): string {
  const match = SUFFIXES.exec(word);
  return match && match.index >= 3 && /[aeiouy]/.test(word.slice(0, match.index))
    ? word.slice(0, match.index)
    : word;
}
