import { commonPairs, diffTokens } from "./diff-tokens.ts";
import type { SuggestedRating } from "./grade.ts";
import { normaliseAnswer } from "./normalise-answer.ts";

/** How a sentence written down by ear stands to what was said. `heard` 0–1: the share of its words that were written, in order. */
export interface DictationCheck {
  readonly reason: "empty" | "exact" | "exactButForm" | "mostHeard" | "partHeard" | "littleHeard";
  readonly suggested: SuggestedRating;
  readonly heard: number;
}

/** From these shares on, a slip or two are no matter, and there are gaps. */
const MOST = 0.92;
const PART = 0.6;

/** Compares what was written down with what was said, word by word; for Chinese by characters. Bounded for any input. */
export function checkDictation(answer: string, said: string): DictationCheck {
  const plain = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (plain(answer) === plain(said)) return { reason: "exact", suggested: "easy", heard: 1 };
  const [own, other] = [wordsOf(answer), wordsOf(said)];
  if (own.length === 0) return { reason: "empty", suggested: "again", heard: 0 };
  if (own.join(" ") === other.join(" "))
    return { reason: "exactButForm", suggested: "good", heard: 1 };
  // More words than were said were not heard either.
  const heard = commonPairs(own, other).length / Math.max(own.length, other.length);
  if (heard >= MOST) return { reason: "mostHeard", suggested: "good", heard };
  return heard >= PART
    ? { reason: "partHeard", suggested: "hard", heard }
    : { reason: "littleHeard", suggested: "again", heard };
}

const MAX_CHARACTERS = 6000;

function wordsOf(text: string): readonly string[] {
  return diffTokens(normaliseAnswer(text.slice(0, MAX_CHARACTERS)))
    .filter(({ size }) => size > 0)
    .map(({ folded }) => folded);
}
