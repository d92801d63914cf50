import {
  LARGE,
  MANY,
  ONES,
  ORDINALS,
  PARTS,
  PREFIXES,
  SHARE_AFTER,
  SHARE_BEFORE,
  SUFFIXES,
  TIMES,
  UNITS,
} from "./english-number-words.ts";
import type { FoundNumber } from "./find-numbers.ts";

/** Numbers of an English text: digits, and words ("two and a half million", "thirty percent", "dozens", "half an hour", "third"). */
export function readEnglishNumbers(text: string): readonly FoundNumber[] {
  const words = Array.from(text.matchAll(WORD), (match) => ({
    text: match[0].replace(/'s$/u, ""),
    start: match.index,
    end: match.index + match[0].length,
  }));
  const found: FoundNumber[] = [];
  for (let at = 0; at < words.length; ) {
    const read = readAt(words, at, text);
    if (read === null) at += 1;
    else {
      found.push(read.number);
      at = read.next;
    }
  }
  return joinShares(found, text).map((number, at, all) => withPercent(number, all[at + 1], text));
}

/** "One in five" is a fifth. */
function joinShares(found: readonly FoundNumber[], text: string): readonly FoundNumber[] {
  const joined: FoundNumber[] = [];
  for (const number of found) {
    const last = joined.at(-1);
    const isShare =
      last !== undefined &&
      number.unit === "" &&
      last.unit === "" &&
      last.raw < number.raw &&
      /^\s+(?:in|out of)\s+(?:every\s+)?$/u.test(text.slice(last.end, number.start));
    if (!isShare) joined.push(number);
    else {
      const value = last.raw / number.raw;
      joined[joined.length - 1] = { ...number, start: last.start, value, raw: value };
    }
  }
  return joined;
}

/** "30 to 50 percent": both are. */
function withPercent(
  number: FoundNumber,
  after: FoundNumber | undefined,
  text: string,
): FoundNumber {
  const says = (one: FoundNumber) => /%|percent|per cent/u.test(text.slice(one.start, one.end));
  const isRange =
    after !== undefined &&
    says(after) &&
    /^\s*(?:to|-|~|and|or)\s*$/u.test(text.slice(number.end, after.start));
  if (!isRange || number.unit !== "" || says(number)) return number;
  return { ...number, value: number.value / 100, raw: number.raw / 100 };
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD =
  /(?<![\p{L}\d_./])\d+\/\d+(?![\d/])|(?<![\p{L}_])\d+(?:,\d{3})*(?:\.\d+)?(?:st|nd|rd|th|x|[kmb](?![a-z]))?|[\p{L}][\p{L}\p{M}']*|[%‰×]/gu;

function readAt(words: readonly Word[], from: number, text: string) {
  const first = words[from];
  if (first === undefined) return null;
  const many = readMany(words, from);
  if (many !== null) return many;
  const share = /^(\d+)\/(\d+)$/u.exec(first.text);
  if (share !== null) {
    const value = Number(share[1]) / (Number(share[2]) || 1);
    return withUnit(words, from, { value, isVague: false, last: first, next: from + 1 });
  }
  const part = readPart(words, from);
  if (part !== null) return part;
  const times = TIMES.get(first.text);
  if (times !== undefined && first.text !== "once")
    return { number: numberOf(first, first, times, { unit: "times" }), next: from + 1 };
  const ordinal = ordinalOf(first.text);
  if (ordinal !== null && !isSecondOfTime(words, from))
    return { number: numberOf(first, first, ordinal, { unit: "ordinal" }), next: from + 1 };
  const value = readValue(words, from, text);
  if (value === null) return null;
  return withUnit(words, from, value);
}

/** "seconds", "a second": time, not order. */
function isSecondOfTime(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.text === "second" && /^(?:a|per|each|every|one)$/u.test(words[at - 1]?.text ?? "")
  );
}

function ordinalOf(word: string): number | null {
  const digits = /^(\d+)(?:st|nd|rd|th)$/u.exec(word);
  return digits ? Number(digits[1]) : (ORDINALS.get(word) ?? null);
}

interface Read {
  readonly number: FoundNumber;
  readonly next: number;
}

/** "dozens", "tens of millions", "a few hundred", "several million". */
function readMany(words: readonly Word[], from: number): Read | null {
  const first = words[from];
  if (first === undefined) return null;
  const quantifier = /^(?:few|several|some|many|couple)$/u.test(first.text);
  let at = quantifier ? from + 1 : from;
  if (quantifier && words[at]?.text === "of") at += 1;
  const word = words[at];
  const unit = MANY.get(word?.text ?? "") ?? (quantifier ? LARGE.get(word?.text ?? "") : undefined);
  if (word === undefined) return null;
  if (unit === undefined) return quantifier ? readFew(words, from, at) : null;
  let value = unit;
  let last = word;
  let next = at + 1;
  for (;;) {
    const skip = words[next]?.text === "of" ? 1 : 0;
    const more = words[next + skip];
    const factor = MANY.get(more?.text ?? "") ?? LARGE.get(more?.text ?? "");
    if (more === undefined || factor === undefined) break;
    value *= factor;
    last = more;
    next += skip + 1;
  }
  return { number: numberOf(first, last, value, { isVague: true }), next };
}

/** "A few hours": how many is not told, but of what. */
function readFew(words: readonly Word[], from: number, at: number): Read | null {
  const first = words[from];
  const counted = first !== undefined && /^(?:few|several|couple)$/u.test(first.text);
  if (!counted || !UNITS.has((words[at]?.text ?? "").replace(/s$/u, ""))) return null;
  const read = withUnit(words, from, { value: 3, isVague: true, last: first, next: at });
  return { ...read, number: { ...read.number, isWeak: true } };
}

/** "half", "a third of", "three quarters", "half an hour". */
function readPart(words: readonly Word[], from: number): Read | null {
  const first = words[from];
  if (first === undefined) return null;
  const count = /^an?$/u.test(first.text) ? 1 : ONES.get(first.text);
  const second = words[from + 1];
  const under = PARTS.get(second?.text ?? "");
  const isCounted = count !== undefined && under !== undefined && second !== undefined;
  const isFraction =
    isCounted &&
    (count > 1 ||
      second.text === "half" ||
      SHARE_BEFORE.test(words[from - 1]?.text ?? "") ||
      SHARE_AFTER.test(words[from + 2]?.text ?? ""));
  if (isFraction)
    return withUnit(words, from, {
      value: count / under,
      isVague: false,
      last: second,
      next: from + 2,
    });
  if (first.text !== "half" || words[from - 1]?.text === "first") return null;
  const isOf = /^(?:an?|of|the)$/u.test(second?.text ?? "");
  const skipped = isOf && /^an?$/u.test(second?.text ?? "") ? 1 : 0;
  return withUnit(words, from, {
    value: 0.5,
    isVague: false,
    last: first,
    next: from + 1 + skipped,
  });
}

interface Value {
  readonly value: number;
  readonly isVague: boolean;
  readonly last: Word;
  readonly next: number;
}

function readValue(words: readonly Word[], from: number, text: string): Value | null {
  let total = 0;
  let section = 0;
  let last: Word | null = null;
  let next = from;
  for (; next < words.length; next += 1) {
    const word = words[next];
    if (word === undefined) break;
    if (
      last !== null &&
      !/^[\s-]*(?:and[\s-]+(?:a[\s-]+)?)?$/u.test(text.slice(last.end, word.start))
    )
      break;
    if (word.text === "and" || (word.text === "a" && last !== null)) {
      const after = words[next + (word.text === "and" ? 1 : 0)];
      if (last === null || section < 1 || after === undefined) break;
      const isHalf = words[next + 1]?.text === "half" || words[next + 2]?.text === "half";
      if (isHalf) {
        section += 0.5;
        last =
          words[next + 1]?.text === "half" ? (words[next + 1] ?? word) : (words[next + 2] ?? word);
        next += words[next + 1]?.text === "half" ? 1 : 2;
        continue;
      }
      if (section < 100 || !ONES.has(after.text)) break;
      continue;
    }
    const own = plainValue(word.text);
    const large = LARGE.get(word.text);
    if (own !== null) {
      // "two three" are two numbers; "thirty five" is one.
      if (last !== null && !isContinuation(section, own)) break;
      section += own;
    } else if (large !== undefined) {
      if (last === null && !/^an?$/u.test(words[from - 1]?.text ?? "")) break;
      if (large < 1000) section = (section || 1) * large;
      else {
        total += (section || 1) * large;
        section = 0;
      }
    } else break;
    last = word;
  }
  return last === null ? null : { value: total + section, isVague: false, last, next };
}

function isContinuation(section: number, own: number): boolean {
  if (section === 0) return true;
  if (section >= 20 && section < 100) return own < 10 && section % 10 === 0;
  return section >= 100 && own < 100 && section % 100 === 0;
}

function plainValue(word: string): number | null {
  const digits = /^(\d[\d,]*(?:\.\d+)?)([kmb])?x?$/u.exec(word);
  if (digits)
    return Number((digits[1] ?? "").replaceAll(",", "")) * (SUFFIXES.get(digits[2] ?? "") ?? 1);
  return ONES.get(word) ?? null;
}

function withUnit(words: readonly Word[], from: number, read: Value): Read {
  const first = words[from] ?? read.last;
  const { value, isVague, last, next } = read;
  const word = words[next]?.text ?? "";
  const isWeak = last === first && first.text === "one";
  if (word === "%" || word === "percent" || (word === "per" && words[next + 1]?.text === "cent")) {
    const end = words[word === "per" ? next + 1 : next] ?? last;
    return { number: numberOf(first, end, value / 100, {}), next: next + (word === "per" ? 2 : 1) };
  }
  if (word === "times" || word === "fold" || word === "×")
    return { number: numberOf(first, last, value, { unit: "times", isVague }), next };
  const unit = UNITS.get(word.replace(/s$/u, ""));
  if (unit === undefined) {
    const number = numberOf(first, last, value, { isVague, isWeak });
    return { number: { ...number, value: value * prefixOf(word) }, next };
  }
  return {
    number: { ...numberOf(first, last, value * unit[1], { unit: unit[0], isVague }), raw: value },
    next,
  };
}

/** "20 kHz" comes to 20,000 of its unit. */
function prefixOf(unit: string): number {
  const [, prefix = ""] = /^([kmgt])(?:hz|w|wh|v|j|b|bps|pa)$|^(k)(?:g|m|cal)$/u.exec(unit) ?? [];
  return PREFIXES.get(prefix) ?? 1;
}

function numberOf(
  first: Word,
  last: Word,
  value: number,
  rest: Partial<Pick<FoundNumber, "unit" | "isVague" | "isWeak">>,
): FoundNumber {
  return {
    start: first.start,
    end: last.end,
    value,
    raw: value,
    unit: "",
    isVague: false,
    isWeak: false,
    ...rest,
  };
}
