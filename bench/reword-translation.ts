import type { Dictionary } from "#lib/language/text/lexicon";
import type { Random } from "./random-from.ts";

/**
 * Another wording of a Chinese translation; null when the dictionary has none. `synonym`: another headword for the English, or one that shares a sense with the
 * translation or with its end (样本效率 → 样本效能). `mixed`: half of it and half of such a word, or two of its characters changed about.
 */
export function rewordTranslation(
  en: string,
  zh: string,
  {
    way,
    random,
    dictionary,
  }: {
    readonly way: "synonym" | "mixed";
    readonly random: Random;
    readonly dictionary: Dictionary;
  },
): string | null {
  const synonyms = rewordings(en, zh, dictionary);
  const wordings =
    way === "synonym" ? synonyms : mixtures(zh, synonyms).filter((one) => isOther(one, zh));
  return wordings[Math.floor(random() * wordings.length)] ?? null;
}

/** What else a dictionary would say for a term with this translation. */
export function rewordings(en: string, zh: string, dictionary: Dictionary): readonly string[] {
  const known = [...dictionary.translations(en), ...sharing(zh, dictionary)];
  return [...new Set([...known, ...endings(zh, dictionary)])].filter((one) => isOther(one, zh));
}

const maxSenses = 3;

/** Headwords with one of the first senses of this one. */
function sharing(zh: string, dictionary: Dictionary): readonly string[] {
  return dictionary
    .glosses(zh)
    .slice(0, maxSenses)
    .flatMap((gloss) => dictionary.translations(gloss));
}

/** The translation with its last two characters replaced by a word that shares a sense with them. */
function endings(zh: string, dictionary: Dictionary): readonly string[] {
  if (zh.length < 4) return [];
  const end = zh.slice(-2);
  return sharing(end, dictionary)
    .filter((word) => word.length === 2 && word !== end)
    .map((word) => zh.slice(0, -2) + word);
}

function mixtures(zh: string, synonyms: readonly string[]): readonly string[] {
  const half = Math.ceil(zh.length / 2);
  const mixed = synonyms
    .filter((one) => one.length === zh.length && zh.length > 1)
    .flatMap((one) => [zh.slice(0, half) + one.slice(half), one.slice(0, half) + zh.slice(half)]);
  if (mixed.length > 0) return mixed;
  if (zh.length > 2) return [zh[0] + zh.slice(2)];
  return zh.length === 2 ? [`${zh[1]}${zh[0]}`] : [];
}

/** Chinese, neither inside the translation nor around it. */
function isOther(wording: string, zh: string): boolean {
  return /^\p{Script=Han}{2,8}$/u.test(wording) && !wording.includes(zh) && !zh.includes(wording);
}
