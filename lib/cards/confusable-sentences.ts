import { foldChinese, singularOf } from "#lib/language/text/fold";

/** A sentence as it may be confused with another. */
export interface TwinSentence {
  readonly cardId: string;
  readonly source: string;
  readonly target: string;
  readonly termIds: readonly string[];
}

/** Why two sentences may be confused: each part 0–1, before it is weighed. `terms` and `wording` are the same from either side. */
export interface SentenceParts {
  readonly typed: number;
  readonly terms: number;
  readonly wording: number;
}

export interface SentenceTwin {
  readonly cardId: string;
  /** 0–2: the parts, each times its weight, added up. */
  readonly score: number;
  readonly parts: SentenceParts;
}

/** What was typed outweighs all the rest together. */
const weights: SentenceParts = { typed: 1, terms: 0.3, wording: 0.7 };
/** Sentences of one text share terms and common words; below it they are no more alike than that. */
export const leastWording = 0.25;
/** From it on what was typed is a wording of the other sentence, give or take a slip. */
const leastTyped = 0.6;
const mostTwins = 3;

/**
 * The sentences that a sentence is likely confused with, at most 3, the likeliest first; never itself. All are of one pair of languages; `typed` is what was
 * answered wrongly for it. Words and Chinese characters (alone and by twos) are compared as sets, each weighed by how rare it is among all sentences (idf): what both
 * have over what any of them has (weighted Jaccard). `wording` is the mean of both languages, `terms` the same of their terms; `typed` is 1 where an answer
 * is nearer to the other sentence than to this one, and near.
 */
export function confusableSentences(
  own: TwinSentence,
  others: readonly TwinSentence[],
  { typed }: { readonly typed: readonly string[] },
): SentenceTwin[] {
  const all = [own, ...others.filter((other) => !isSame(other, own))].map(read);
  const [first, ...rest] = all;
  if (first === undefined) return [];
  const weightOf = rarityOf(
    all.flatMap(({ source, target, terms }) => [source, target, terms]),
    all.length,
  );
  const alike = (one: Features, other: Features) => jaccard(one, other, weightOf);
  const answers = typed.map(featuresOf).filter(({ size }) => size > 0);
  const nearness = (answer: Features, { source, target }: ReadSentence) =>
    Math.max(alike(answer, source), alike(answer, target));
  return rest
    .map((other): SentenceTwin => {
      const isTyped = answers.some((answer) => {
        const near = nearness(answer, other);
        return near >= leastTyped && near > nearness(answer, first);
      });
      const parts = {
        typed: isTyped ? 1 : 0,
        terms: alike(first.terms, other.terms),
        wording: (alike(first.source, other.source) + alike(first.target, other.target)) / 2,
      };
      return { cardId: other.cardId, score: scoreOf(parts), parts };
    })
    .filter(({ parts }) => parts.typed > 0 || parts.wording >= leastWording)
    .sort((a, b) => b.score - a.score || (a.cardId < b.cardId ? -1 : 1))
    .slice(0, mostTwins);
}

/** The same words in another text are no other sentence: nothing tells the two apart. */
function isSame(one: TwinSentence, other: TwinSentence): boolean {
  const isWordedSo = one.source === other.source && one.target === other.target;
  return isWordedSo || one.cardId === other.cardId;
}

type Features = ReadonlySet<string>;

interface ReadSentence {
  readonly cardId: string;
  readonly source: Features;
  readonly target: Features;
  readonly terms: Features;
}

function read({ cardId, source, target, termIds }: TwinSentence): ReadSentence {
  const terms = new Set(termIds.map((id) => `term ${id}`));
  return { cardId, source: featuresOf(source), target: featuresOf(target), terms };
}

function featuresOf(text: string): Features {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[\p{Script=Latin}\p{N}]+/gu) ?? [];
  const stretches = foldChinese(text).match(/\p{Script=Han}+/gu) ?? [];
  const characters = stretches.flatMap((stretch) => Array.from(stretch));
  const twos = stretches.flatMap((stretch) => {
    const own = Array.from(stretch);
    return own.slice(1).map((character, at) => `${own[at]}${character}`);
  });
  return new Set([...words.map(singularOf), ...characters, ...twos]);
}

type WeightOf = (feature: string) => number;

/** What stands in no sentence weighs as what stands in one. */
function rarityOf(sets: readonly Features[], sentences: number): WeightOf {
  const counts = new Map<string, number>();
  for (const set of sets) for (const one of set) counts.set(one, (counts.get(one) ?? 0) + 1);
  return (feature) => Math.log(1 + sentences / (counts.get(feature) ?? 1));
}

function jaccard(one: Features, other: Features, weightOf: WeightOf): number {
  const weigh = (all: Iterable<string>) => {
    let sum = 0;
    for (const feature of all) sum += weightOf(feature);
    return sum;
  };
  const shared = weigh([...one].filter((feature) => other.has(feature)));
  const whole = weigh(one) + weigh(other) - shared;
  return whole === 0 ? 0 : shared / whole;
}

function scoreOf(parts: SentenceParts): number {
  return (
    parts.typed * weights.typed + parts.terms * weights.terms + parts.wording * weights.wording
  );
}
