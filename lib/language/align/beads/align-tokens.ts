import { CHINESE_STOP_WORDS } from "#lib/language/text/chinese-function-words";
import { readChineseWords } from "#lib/language/text/chinese-words";
import { ENGLISH_STOP_WORDS } from "#lib/language/text/english-stop-words";
import { findLatinRuns } from "#lib/language/text/latin-runs";
import type { ChineseSegmenter, Lexicon } from "#lib/language/text/lexicon";
import type { Lang } from "#lib/language/text/unit";
import { readNumbers } from "./align-numbers.ts";

/** What kind of thing a word is for aligning: how far it can be trusted to turn up on the other side. */
export type TokenKind = "word" | "function" | "kept" | "number" | "mark";

/** A word type of one side. `key`: lower case; a number as `readNumbers` writes it. `kept`: Latin script inside Chinese. */
export interface TokenType {
  readonly key: string;
  readonly kind: TokenKind;
}

/** One side of the texts being aligned, read: `lines` holds for each segment the ids (indices of `types`) of its different words. */
export interface TokenSide {
  readonly lang: Lang;
  readonly types: readonly TokenType[];
  readonly lines: readonly Int32Array[];
}

/** A segment of more different words than this is a paragraph; the rest of it does not count. */
const maxTokensOfLine = 2000;

/** Reads a side: each segment is tokenised once, each word type gets one id. */
export function readTokens(
  texts: readonly string[],
  lang: Lang,
  lexicon: Lexicon | null,
): TokenSide {
  const segmenter = lexicon ?? plainSegmenter();
  const ids = new Map<string, number>();
  const types: TokenType[] = [];
  const lines = texts.map((text) => {
    const line = new Set<number>();
    const add = (kind: TokenKind, key: string) => {
      const name = kind === "kept" ? `${key} kept` : key;
      const known = ids.get(name);
      if (known !== undefined) return line.add(known);
      ids.set(name, types.length);
      line.add(types.length);
      return types.push({ key, kind });
    };
    for (const mark of readMarks(text)) add("mark", mark);
    for (const number of readNumbers(text, lang)) add("number", number);
    if (lang === "en") addEnglish(text, add);
    else addChinese(text, segmenter, add);
    return Int32Array.from([...line].slice(0, maxTokensOfLine));
  });
  return { lang, types, lines };
}

type Add = (kind: TokenKind, key: string) => void;

function addEnglish(text: string, add: Add): void {
  for (const run of findLatinRuns(text)) {
    const key = run.text.toLowerCase().replace(/['’](?:s|d)$/, "");
    if (isDigits(key)) continue;
    add(ENGLISH_STOP_WORDS.has(key) ? "function" : "word", key);
  }
}

function addChinese(text: string, segmenter: ChineseSegmenter, add: Add): void {
  for (const { text: word, script } of readChineseWords(text.normalize("NFKC"), segmenter)) {
    const key = word.toLowerCase();
    if (script === "latin") {
      if (!isDigits(key)) add("kept", key);
    } else if (!skipped.has(key)) add(CHINESE_STOP_WORDS.has(key) ? "function" : "word", key);
  }
}

/** Particles without an English word of their own, and what `readNumbers` has read. */
const skipped = new Set("的 地 得 了 着 之 个 一 种".split(" "));

const isDigits = (key: string) => /^[\d.,]+$/.test(key);

const marksRead: readonly (readonly [string, RegExp])[] = [
  ["?", /[?？]/],
  ["!", /[!！]/],
  [":", /[:：](?!\d)/],
  [";", /[;；]/],
  ["(", /[(（]/],
  ['"', /["“”「『]/],
  ["…", /…|\.\.\./],
];

/** Punctuation that both languages use alike. */
function readMarks(text: string): readonly string[] {
  return marksRead.flatMap(([key, pattern]) => (pattern.test(text) ? [key] : []));
}

/** Without a dictionary nothing but repeated words is learned, and the words of the platform are good enough for that. */
function plainSegmenter(): ChineseSegmenter {
  const words = new Intl.Segmenter("zh", { granularity: "word" });
  return {
    segmentChinese: (text) =>
      Array.from(words.segment(text), ({ segment, index }) => ({
        text: segment,
        start: index,
        end: index + segment.length,
      })).filter(({ text: word }) => word.trim() !== ""),
  };
}
