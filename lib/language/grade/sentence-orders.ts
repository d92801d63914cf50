import type { Lang } from "#lib/language/text/unit";
import type { ReadSide } from "./compared.ts";

/** Two parts of a sentence of which the first is cause, condition, earlier, denied or replaced, the second effect, consequence, later, affirmed or put in its place; words by their indices. */
export interface Order {
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly kind: Joint["kind"] | "replacement";
}

/** What a joining word says of the parts before and after it: `ahead`, the part before it comes first; `back`, the part after it does. */
interface Joint {
  readonly pattern: RegExp;
  readonly says: "ahead" | "back";
  readonly kind: "cause" | "time" | "condition" | "contrast";
  /** The part before begins with the last of these before the joint; without it, with the sentence. */
  readonly begins?: RegExp;
}

const NOT: Readonly<Record<Lang, RegExp>> = {
  en: /(?:\bnot\b|n't\b)(?! (?:only|just|merely|simply)\b)/gu,
  zh: /不是|并非|不在于/gu,
};

/** Joining words between two parts, and those that stand in front of the first of two ("Because A, B"). */
const BETWEEN: Readonly<Record<Lang, readonly Joint[]>> = {
  en: [
    {
      pattern:
        /(?<=[,;]\s*(?:and\s+)?)(?:so|therefore|thus|hence|consequently|as a result|which is why|that's why)\b(?! that)/gu,
      says: "ahead",
      kind: "cause",
    },
    { pattern: /(?<=\w[^.;]*)\b(?:because|due to)\b/gu, says: "back", kind: "cause" },
    { pattern: /(?<=\w[^.;]*)(?<!\bnot\b[^.;]*)\bbefore\b/gu, says: "ahead", kind: "time" },
    { pattern: /(?<=\w[^.;]*)\bafter\b/gu, says: "back", kind: "time" },
    { pattern: /(?<=\w[^.;]*)\b(?:if|when|whenever|once)\b/gu, says: "back", kind: "condition" },
    { pattern: /\bbut\b(?! also\b)/gu, says: "ahead", kind: "contrast", begins: NOT.en },
    {
      pattern: /(?<=\w[^.;]*)\b(?:rather than|instead of)\b|(?<=\w[^.;]*,\s*(?:and\s+)?)not\b/gu,
      says: "back",
      kind: "contrast",
    },
  ],
  zh: [
    {
      pattern: /(?<!之)所以|因此|因而|于是|从而|故而|为此|正?因为(?:如此|这样)/gu,
      says: "ahead",
      kind: "cause",
    },
    {
      pattern: /(?<=[,，][^.。;；]*)(?<!是)(?:因为(?!如此|这样)|由于)/gu,
      says: "back",
      kind: "cause",
    },
    { pattern: /(?:之后|以后|后)(?=[,，]|才|就)/gu, says: "ahead", kind: "time" },
    { pattern: /(?:之前|以前|前)(?=[,，]|就|先|要)/gu, says: "back", kind: "time" },
    { pattern: /而是|而在于/gu, says: "ahead", kind: "contrast", begins: NOT.zh },
    { pattern: /而不是|而非|而不在于/gu, says: "back", kind: "contrast" },
  ],
};
const IN_FRONT: Readonly<Record<Lang, readonly Joint[]>> = {
  en: [
    { pattern: /^\s*because\b/gu, says: "ahead", kind: "cause" },
    { pattern: /^\s*after\b/gu, says: "ahead", kind: "time" },
    { pattern: /^\s*before\b/gu, says: "back", kind: "time" },
    {
      pattern: /^\s*(?:if|unless|when|whenever|once|as soon as)\b/gu,
      says: "ahead",
      kind: "condition",
    },
  ],
  zh: [
    { pattern: /^\s*(?:因为(?!如此|这样)|由于)/gu, says: "ahead", kind: "cause" },
    {
      pattern: /^\s*(?:如果|一旦|若|只要|每?当)|^[^,，]*(?:的时候|时|的话)(?=[,，])/gu,
      says: "ahead",
      kind: "condition",
    },
  ],
};

/** The parts that joining words and denials divide the sentences of a side into. */
export function ordersOf(side: ReadSide, lang: Lang): readonly Order[] {
  const { text } = side.folded;
  const orders: Order[] = [];
  for (const sentence of text.matchAll(/[^.!?;。！？；]+/gu)) {
    const from = sentence.index;
    const to = from + sentence[0].length;
    const comma = sentence[0].search(/[,，]/u);
    for (const joint of IN_FRONT[lang]) {
      if (sentence[0].search(joint.pattern) < 0 || comma < 0) continue;
      orders.push(orderOf(side, [from, from + comma], [from + comma, to], joint));
      // What is joined to it in turn ("When A, B, because C") may belong to neither.
      const next = nextJoint(sentence[0], comma, lang);
      if (next === null) continue;
      orders.push(orderOf(side, [from, from + comma], [from + comma, from + next], joint));
    }
    for (const joint of BETWEEN[lang])
      for (const { index } of sentence[0].matchAll(joint.pattern)) {
        // What is denied ends with its clause.
        const clause = sentence[0].slice(index + 1).search(/[,，]/u);
        const isClause = joint.kind === "contrast" && joint.says === "back" && clause >= 0;
        const after: Stretch = [from + index, isClause ? from + index + 1 + clause : to];
        if (joint.begins !== undefined) {
          const begun = Array.from(sentence[0].slice(0, index).matchAll(joint.begins)).at(-1);
          if (begun === undefined) continue;
          orders.push(orderOf(side, [from + begun.index, from + index], after, joint));
          continue;
        }
        orders.push(orderOf(side, [from, from + index], after, joint));
        // What stands before the clause that is joined ("With every …, A, because B") belongs to neither.
        const own = clauseBefore(sentence[0], index);
        if (own > 0) orders.push(orderOf(side, [from + own, from + index], after, joint));
      }
  }
  return orders;
}

function nextJoint(sentence: string, from: number, lang: Lang): number | null {
  const found = BETWEEN[lang].flatMap(({ pattern }) =>
    Array.from(sentence.matchAll(pattern), ({ index }) => index),
  );
  const after = found.filter((index) => index > from + 1);
  return after.length === 0 ? null : Math.min(...after);
}

/** Where the clause begins that ends at `end`: behind the comma before it, a comma at the very end aside. */
function clauseBefore(sentence: string, end: number): number {
  return sentence
    .slice(0, end)
    .replace(/[,，]?\s*(?:and\s+)?$/u, "")
    .search(/[^,，]*$/u);
}

type Stretch = readonly [number, number];

function orderOf(side: ReadSide, before: Stretch, after: Stretch, { says, kind }: Joint): Order {
  const wordsIn = ([from, to]: Stretch) =>
    side.words.flatMap(({ start }, index) => (start >= from && start < to ? [index] : []));
  const [one, other] = [wordsIn(before), wordsIn(after)];
  return says === "ahead"
    ? { first: one, second: other, kind }
    : { first: other, second: one, kind };
}
