import type { ChineseSegmenter, Token } from "#lib/language/text/lexicon";
import { projectRequire } from "./source-packages.ts";

/** jieba without its hidden Markov model, which glues unknown neighbours and hides term borders. */
export function createJiebaSegmenter(root: string): ChineseSegmenter {
  const require = projectRequire(root);
  const { Jieba } = require("@node-rs/jieba") as typeof import("@node-rs/jieba");
  const { dict } = require("@node-rs/jieba/dict.js") as { dict: Uint8Array };
  const jieba = Jieba.withDict(dict);
  return { segmentChinese: (text) => placeTokens(jieba.cut(text, false)) };
}

function placeTokens(pieces: readonly string[]): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const text of pieces) {
    const end = start + text.length;
    if (text.trim() !== "") tokens.push({ text, start, end });
    start = end;
  }
  return tokens;
}
