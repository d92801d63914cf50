/** The fewest characters of a term in which one that is wrong, and then two, is a slip of the pen. */
const LEAST_LATIN = [5, 11] as const;
const LEAST_HAN = [3, 8] as const;
/** Longer than any term. */
const MOST = 80;
/** What makes another word of a word, often its contrary. */
const AFFIXES =
  /^(?:un|in|im|il|ir|dis|non|anti|de|re|pre|post|over|under|sub|super|self|multi|mono|bi)[ -]?$/u;
const HAN_AFFIXES = /^[不无非未反负]$/u;

/**
 * Whether a normalised answer is the wanted word misspelt: one grapheme too many, too few, another or two swapped, in long ones two. What an affix makes of a word
 * ("unsupervised", 非监督) is another word.
 */
export function isWordSlip(answer: string, wanted: string): boolean {
  if (isAffixed(answer, wanted) || isAffixed(wanted, answer)) return false;
  const [own, other] = [graphemesOf(answer), graphemesOf(wanted)];
  if (own.length > MOST || other.length > MOST) return false;
  const least = /\p{Script=Han}/u.test(wanted) ? LEAST_HAN : LEAST_LATIN;
  const allowed = least.filter((length) => other.length >= length).length;
  if (allowed === 0 || Math.abs(own.length - other.length) > allowed) return false;
  if (numbersOf(answer) !== numbersOf(wanted)) return false;
  return slipsBetween(own, other) <= allowed;
}

function isAffixed(word: string, plain: string): boolean {
  if (!word.endsWith(plain) || word === plain) return false;
  const affix = word.slice(0, word.length - plain.length);
  return AFFIXES.test(affix) || HAN_AFFIXES.test(affix);
}

/** "GPT-3" is not "GPT-4" misspelt. */
function numbersOf(text: string): string {
  return (text.match(/[\p{Nd}.%]+|[零一二三四五六七八九十百千万亿两双单]/gu) ?? []).join(" ");
}

function graphemesOf(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

/** Damerau's distance: insertions, deletions, replacements and neighbours swapped. */
function slipsBetween(own: readonly string[], other: readonly string[]): number {
  let [before, last] = [[] as number[], other.map((_, at) => at)];
  last = [...last, other.length];
  own.forEach((character, i) => {
    const row = [i + 1];
    other.forEach((wanted, j) => {
      const replaced = (last[j] ?? 0) + (character === wanted ? 0 : 1);
      const least = Math.min(replaced, (last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1);
      const isSwapped = i > 0 && j > 0 && own[i - 1] === wanted && character === other[j - 1];
      row.push(isSwapped ? Math.min(least, (before[j - 1] ?? 0) + 1) : least);
    });
    [before, last] = [last, row];
  });
  return last[other.length] ?? own.length;
}
