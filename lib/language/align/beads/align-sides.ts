import { countSentences, type SentenceCounts } from "#lib/language/align/sentence-counts";
import type { Lexicon } from "#lib/language/text/lexicon";
import type { Lang } from "#lib/language/text/unit";
import { bucketCount, type Evidence, weighEvidence } from "./align-evidence.ts";
import { measureSizes, type SizeSpread } from "./align-lengths.ts";
import {
  type Level,
  type LinkTable,
  levelCount,
  linkTokens,
  withoutSilent,
} from "./align-links.ts";
import { readTokens, type TokenSide } from "./align-tokens.ts";

/** One side of the texts that are aligned, read and weighed against the other. */
export interface WeighedSide {
  readonly tokens: TokenSide;
  readonly evidence: Evidence;
  readonly sizes: SizeSpread;
  readonly sentences: SentenceCounts;
}

/** Both sides by language, and which words of them may translate each other. */
export interface WeighedSides {
  readonly english: WeighedSide;
  readonly chinese: WeighedSide;
  readonly links: LinkTable;
}

/** Reads both sides: each line is tokenised once, each word looked up once. */
export function weighSides(
  english: readonly string[],
  chinese: readonly string[],
  lexicon: Lexicon | null,
): WeighedSides {
  const ofEnglish = readTokens(english, "en", lexicon);
  const ofChinese = readTokens(chinese, "zh", lexicon);
  const links = linkTokens(ofEnglish, ofChinese, lexicon);
  const evidence = {
    english: weighEvidence(ofEnglish, ofChinese, links.english, lexicon),
    chinese: weighEvidence(ofChinese, ofEnglish, links.chinese, lexicon),
  };
  return {
    english: { tokens: ofEnglish, evidence: evidence.english, ...measure(english, "en") },
    chinese: { tokens: ofChinese, evidence: evidence.chinese, ...measure(chinese, "zh") },
    links: withoutSilent(links, tellsBy(evidence.english), tellsBy(evidence.chinese)),
  };
}

function measure(texts: readonly string[], lang: Lang) {
  return { sizes: measureSizes(texts), sentences: countSentences(texts, lang) };
}

function tellsBy({ found }: Evidence) {
  return (id: number, level: Level) => found[(id * levelCount + level) * bucketCount] !== 0;
}
