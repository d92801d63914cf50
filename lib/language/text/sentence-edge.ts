/** Characters that close a quotation or bracket after the mark that ends a sentence. */
const closers = new Set("\"'”’)]）】」』》〉 ");
const openers = new Set("\"'“‘([（【「『《〈 -–—·");
const endMarks = new Set(".?!…。？！；;：:．");
const commas = new Set(",，、—–-");

/** The mark a text ends with, closing quotes and brackets aside: "end" (。.?! and the like), "comma" (also a dash), or "none". */
export function closingMark(text: string): "end" | "comma" | "none" {
  let last = text.length - 1;
  while (last >= 0 && closers.has(text.charAt(last))) last -= 1;
  const mark = text.charAt(Math.max(last, 0));
  if (endMarks.has(mark)) return "end";
  return commas.has(mark) ? "comma" : "none";
}

/** True where an English text begins in the middle of a sentence: its first word is all lower-case (`iPhone` and `ftq_pc_mem` are names). */
export function startsLowerCase(text: string): boolean {
  let start = 0;
  while (start < text.length && openers.has(text.charAt(start))) start += 1;
  const word = firstWord.exec(text.slice(start, start + 40))?.[0] ?? "";
  return lowerCase.test(word);
}

const firstWord = /^[\p{L}\p{N}_'’]+/u;
const lowerCase = /^\p{Ll}[\p{Ll}'’]*$/u;
