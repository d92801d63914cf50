import type { WordPair } from "./align-words.ts";
import type { Compared } from "./compared.ts";

const PASSIVE = { zh: /^(?:被|遭|遭到)$/u, en: /^by$/u };
const PASSIVE_IN_REFERENCE = { zh: /[被由受遭让给叫]/u, en: /\bby\b/u };
const BE = /^(?:is|are|was|were|be|been|being|get|gets|got)$/u;

/**
 * The order has stayed and the voice has not: "A infects B" became "A is infected by B". The pairs of the two that have changed roles, or null. Chinese
 * says 被 before the verb, English "by" after it.
 */
export function findTurnedVoice({
  key,
  answer,
  reference,
  byAnswer,
}: Compared): readonly [WordPair, WordPair] | null {
  const { lang } = key;
  if (PASSIVE_IN_REFERENCE[lang].test(reference.folded.text)) return null;
  for (const [at, word] of answer.words.entries()) {
    if (!PASSIVE[lang].test(word.text)) continue;
    const clause = answer.words.flatMap((one, index) =>
      one.clause === word.clause ? [index] : [],
    );
    const pairAt = (index: number) => {
      const pair = byAnswer.get(index);
      const own = answer.words[index];
      return pair !== undefined && own?.isGrammar === false && pair.strength > 0.6 ? [pair] : [];
    };
    const before = clause.filter((index) => index < at).flatMap(pairAt);
    const verb =
      lang === "zh"
        ? clause
            .filter((index) => index > at)
            .flatMap(pairAt)
            .at(-1)
        : before.at(-1);
    const subject = lang === "zh" ? before.at(-1) : before.at(-2);
    if (verb === undefined || subject === undefined || verb === subject) continue;
    const isPassive = lang === "zh" || BE.test(answer.words[verb.answer - 1]?.text ?? "");
    const wasPassive = BE.test(reference.words[verb.reference - 1]?.text ?? "");
    const inOrder = subject.reference < verb.reference;
    const isClose =
      reference.words[subject.reference]?.clause === reference.words[verb.reference]?.clause;
    if (isPassive && !wasPassive && inOrder && isClose) return [subject, verb];
  }
  return null;
}
