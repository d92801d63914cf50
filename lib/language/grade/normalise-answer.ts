/**
 * A wording without what makes no difference: NFKC, lower case, one kind of apostrophe, "n't" as "not", punctuation and spaces
 * as single spaces, none beside Chinese. Decimal points and the signs of numbers stay ("3.5", "30%", "-2").
 */
export function normaliseAnswer(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/\bcan't\b/gu, "can not")
    .replace(/\bwon't\b/gu, "will not")
    .replace(/n't\b/gu, " not")
    .replace(/(?<=\p{Nd}),(?=\p{Nd}{3})/gu, "")
    .replace(/(?:(?<!\p{Nd})\.|\.(?!\p{Nd}))|-(?!\p{Nd})|(?<=[\p{L}\p{Nd}])-/gu, " ")
    .replace(/[^\p{L}\p{M}\p{N}.%'+#-]+/gu, " ")
    .replace(/ (?=\p{Script=Han})|(?<=\p{Script=Han}) /gu, "")
    .trim();
}
