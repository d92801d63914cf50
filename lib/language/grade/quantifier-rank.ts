import type { Lang } from "#lib/language/text/unit";

/** How much of something, from nearly nothing (0) to all of it: a closed class. */
const SCALES: Readonly<Record<Lang, readonly RegExp[]>> = {
  en: [
    /^(?:few|hardly any|rarely|seldom|scarcely|barely)(?: |$)/u,
    /^(?:some|several|sometimes|occasionally|a part of|part of)(?: |$)/u,
    /^(?:many|often|frequently)(?: |$)/u,
    /^(?:most|mostly|usually|generally|mainly|largely)(?: |$)/u,
    /^(?:all|every|each|everyone|everybody|always|everything)(?: |$)/u,
  ],
  zh: [
    /^(?:极?少数|很少|极少|小部分|少部分|少数人|难得)/u,
    /^(?:一些|有些|某些|有时|偶尔|部分|一部分|有的|有人|一些人)/u,
    /^(?:许多|很多|不少|经常|常常|往往)/u,
    /^(?:绝?大多数|绝?大部分|多数|通常|大多|一般)/u,
    /^(?:全部|所有|每个|总是|始终|一直|全都|人人|大家)/u,
  ],
};

/** The place of a word on the scale, 0 to 4; null for a word that is no quantifier. */
export function quantifierRank(text: string, lang: Lang): number | null {
  const rank = SCALES[lang].findIndex((pattern) => pattern.test(text));
  return rank < 0 ? null : rank;
}
