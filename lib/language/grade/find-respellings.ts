import { commonPairs, type DiffToken } from "./diff-tokens.ts";

/** A stretch of a word that stands in the other spelling too (`same`), or only here. */
export interface SpelledPart {
  readonly kind: "same" | "only";
  readonly text: string;
}

/** A word of one side and, in its place on the other, one of nearly the same letters; by their places. */
export interface Respelling {
  readonly own: number;
  readonly other: number;
  readonly ownParts: readonly SpelledPart[];
  readonly otherParts: readonly SpelledPart[];
}

/** Words looked at for a facing one. */
const MOST_WORDS = 60;

/** Of the words that stand unpaired (`free`; `gap`: between which common parts), those of Latin script that face one spelt nearly so. */
export function findRespellings(
  own: readonly DiffToken[],
  other: readonly DiffToken[],
  free: {
    readonly own: readonly { readonly at: number; readonly gap: number }[];
    readonly other: readonly { readonly at: number; readonly gap: number }[];
  },
): readonly Respelling[] {
  const isWord = (token: DiffToken | undefined) => /^\p{Script=Latin}{3,}/u.test(token?.text ?? "");
  const left = free.other.filter(({ at }) => isWord(other[at])).slice(0, MOST_WORDS);
  return free.own
    .filter(({ at }) => isWord(own[at]))
    .slice(0, MOST_WORDS)
    .flatMap(({ at, gap }) => {
      const word = own[at]?.text ?? "";
      const found = left.findIndex(
        (facing) => facing.gap === gap && isNearly(word, other[facing.at]?.text ?? ""),
      );
      const facing = left.splice(found, found < 0 ? 0 : 1)[0];
      if (facing === undefined) return [];
      const wanted = other[facing.at]?.text ?? "";
      return [
        {
          own: at,
          other: facing.at,
          ownParts: spell(word, wanted),
          otherParts: spell(wanted, word),
        },
      ];
    });
}

/** Two letters of three are the same, in order. */
function isNearly(word: string, facing: string): boolean {
  const [a, b] = [graphemesOf(word), graphemesOf(facing)];
  return commonPairs(a, b).length * 3 >= Math.max(a.length, b.length) * 2;
}

function spell(word: string, facing: string): readonly SpelledPart[] {
  const letters = Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment);
  const common = new Set(commonPairs(graphemesOf(word), graphemesOf(facing)).map(([at]) => at));
  const parts: SpelledPart[] = [];
  letters.forEach((text, at) => {
    const kind = common.has(at) ? "same" : "only";
    const last = parts.at(-1);
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
    else parts.push({ kind, text });
  });
  return parts;
}

function graphemesOf(word: string): readonly string[] {
  return Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment.toLowerCase());
}
