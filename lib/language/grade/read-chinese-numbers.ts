import type { FoundNumber } from "./find-numbers.ts";

/** Numbers of a Chinese text: digits, numerals, and both mixed ("1.5 亿", 百分之三十, 半小时, 几百万, 第三). */
export function readChineseNumbers(text: string): readonly FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const match of text.matchAll(PHRASE)) {
    const number = readPhrase(match, text);
    if (number !== null) found.push(number);
  }
  return found.map((number, at) => withPercent(number, found[at - 1], found[at + 1], text));
}

/** "30 至 50%", 百分之三十到五十: what one end of a range says of percent holds for both. */
function withPercent(
  number: FoundNumber,
  before: FoundNumber | undefined,
  after: FoundNumber | undefined,
  text: string,
): FoundNumber {
  const isRange = (a: FoundNumber, b: FoundNumber) =>
    /^\s*(?:到|至|-|~)\s*$/u.test(text.slice(a.end, b.start));
  const says = (one: FoundNumber) => /%|百分之/u.test(text.slice(one.start, one.end));
  if (says(number) || number.unit !== "") return number;
  const isPercent =
    (before !== undefined &&
      /百分之/u.test(text.slice(before.start, before.end)) &&
      isRange(before, number)) ||
    (after !== undefined && says(after) && isRange(number, after));
  return isPercent ? { ...number, value: number.value / 100, raw: number.raw / 100 } : number;
}

const DIGITS = "(?<![a-z_.])\\d+(?:,\\d{3})*(?:\\.\\d+)?";
const NUMERAL = "[零〇一二两三四五六七八九十百千万亿兆]";
/** In turn: percent, fraction, half, digits with large units, numerals; then what may follow. */
const PHRASE = new RegExp(
  `(?<percent>百分之(?<share>${DIGITS}|${NUMERAL}+(?:点${NUMERAL}+)?))` +
    `|(?<!\\d[\\d/]*)(?<shown>\\d+/\\d+)(?![\\d/])` +
    `|(?<fraction>(?<under>${NUMERAL}+|\\d+)分之(?<over>${NUMERAL}+|\\d+))` +
    `|(?<half>(?<!多|大|对|减|参|过)半(?=个?(?:小时|钟头|年|天|月|分钟|世纪|数|点)))` +
    `|(?<halves>一半)` +
    `|(?<tenths>[一二两三四五六七八九]|(?<!\\d)\\d)成(?![为了功员长立本熟果绩份语品型就交分])` +
    `|(?<twice>翻(?:了)?(?:一)?[倍番]|加倍)` +
    `|(?<ordinal>第)?(?<vague>[几数上])?(?<body>${DIGITS}\\s*(?:[十百千万亿兆]+|%|‰)?|${NUMERAL}+(?:点${NUMERAL}+)?)(?<more>[多几余来])?(?<middle>[万亿兆])?(?<measure>\\s*个?半)?` +
    `|(?<few>几)(?=个|次|年|天|周|星期|种|位|度|小时|分钟|秒)`,
  "gu",
);

function readPhrase(match: RegExpMatchArray, text: string): FoundNumber | null {
  const groups = match.groups ?? {};
  const start = match.index ?? 0;
  const end = start + match[0].length;
  const rest = text.slice(end, end + 6);
  const plain = { start, end, isVague: false, isWeak: false, unit: "" as const };
  if (groups.share !== undefined)
    return plainNumber(plain, (numeralValue(groups.share) ?? 0) / 100);
  if (groups.over !== undefined && groups.under !== undefined)
    return plainNumber(plain, (numeralValue(groups.over) ?? 0) / (numeralValue(groups.under) || 1));
  if (groups.shown !== undefined) {
    const [over = "", under = ""] = groups.shown.split("/");
    return plainNumber(plain, Number(over) / (Number(under) || 1));
  }
  if (groups.half !== undefined) return withUnit(plainNumber(plain, 0.5), rest);
  if (groups.halves !== undefined) return plainNumber(plain, 0.5);
  if (groups.tenths !== undefined)
    return plainNumber(plain, (numeralValue(groups.tenths) ?? 0) / 10);
  if (groups.twice !== undefined) return { ...plainNumber(plain, 2), unit: "times" };
  if (groups.few !== undefined)
    return withUnit({ ...plainNumber(plain, 3), isVague: true, isWeak: true }, rest);
  const { body = "" } = groups;
  if (isNoNumber(text, start, end, body)) return null;
  const base = numeralValue(body.trim());
  if (base === null) return null;
  const large = LARGE.get(groups.middle ?? "") ?? 1;
  const isHalf = groups.measure !== undefined;
  const isUnitWord = groups.vague !== undefined && /^[十百千万亿兆]+$/u.test(body);
  const value = base * large + (isHalf ? 0.5 : 0);
  const isOne = /^[一1]$/u.test(body) && groups.ordinal === undefined;
  const number: FoundNumber = {
    ...plainNumber(plain, value),
    isVague: isUnitWord || (groups.more !== undefined && groups.middle !== undefined),
    isWeak: isOne && body === "一" && !isHalf,
    unit: groups.ordinal === undefined ? "" : "ordinal",
  };
  // A year is a date, not a length: 1984 年, 一九八四年, but not 两千年.
  const isDate = /^(?:\d{4}|[零〇一二三四五六七八九]{4})$/u.test(body) && /^\s*年/u.test(rest);
  return number.unit === "ordinal" || isDate ? number : withUnit(number, rest);
}

function plainNumber(plain: Omit<FoundNumber, "value" | "raw">, value: number): FoundNumber {
  return { ...plain, value, raw: value };
}

const LARGE: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
  ["万", 1e4],
  ["亿", 1e8],
  ["兆", 1e12],
]);
const FIGURES = "零一二三四五六七八九";

/** Words that begin with a numeral and count nothing, and numerals inside longer words. */
const IDLE_AFTER =
  /^(?:[一二三四五六](?:[氧氯氟溴硫氮磷碳]化|[甲乙丙](?=[烷烯醇酸醚苯]))|一(?:些|样|般|直|定|旦|起|切|致|向|律|贯|再|同|边|方面|面|下|点|并|流|体|带|共|概|度(?!经|纬|的)|时|路|味|手|生|心|应|瞬|系列|连|齐|举|遍|场|番|阵|片|组|批|套|旁|侧|端|头|身|口|经|道|晃|溜|眼|块(?!钱))|十分(?!钟|之)|万(?:一|能|物|分|岁|事)|千(?:万(?=别|不|要)|方|克|米|瓦|帕)|百(?:姓|科|货|叶)|三(?:角|明治|文鱼)|四(?:周|处|面|肢|季|方)|五(?:金|官)|七夕|八(?:卦|角)|九州|二(?:手|胡|维|极管|进制|者)|两(?:者|侧|边|旁|端|极)|亿万|百万富翁)/u;
const IDLE_BEFORE = /[唯统万单专同均合划另逐]$/u;

function isNoNumber(text: string, start: number, end: number, body: string): boolean {
  if (/\d/.test(body)) return false;
  if (IDLE_AFTER.test(text.slice(start, end + 3))) return true;
  return body === "一" && IDLE_BEFORE.test(text.slice(0, start));
}

/** The value of digits or numerals, or null: "1.5亿", 三十, 二〇二四, 两百五十, 十六. */
function numeralValue(text: string): number | null {
  const mixed = /^(\d[\d,]*(?:\.\d+)?)\s*([十百千万亿兆%‰]*)$/u.exec(text);
  if (mixed) {
    let value = Number((mixed[1] ?? "").replaceAll(",", ""));
    for (const unit of mixed[2] ?? "") {
      if (unit === "%") value /= 100;
      else if (unit === "‰") value /= 1000;
      else value *= LARGE.get(unit) ?? 1;
    }
    return value;
  }
  const [whole = "", part] = text.replace(/两/gu, "二").replace(/〇/gu, "零").split("点");
  const value = /[十百千万亿兆]/u.test(whole) ? sumOf(whole) : digitsOf(whole);
  if (value === null || part === undefined) return value;
  const decimals = digitsOf(part);
  return decimals === null ? null : value + decimals / 10 ** part.length;
}

function digitsOf(text: string): number | null {
  const digits = Array.from(text, (one) => FIGURES.indexOf(one));
  return digits.length === 0 || digits.includes(-1) ? null : Number(digits.join(""));
}

/** Numerals with units: sections of 万 and 亿, each a sum of 千, 百, 十 and ones. */
function sumOf(text: string): number {
  let total = 0;
  let section = 0;
  let figure: number | null = null;
  let largest = Number.POSITIVE_INFINITY;
  for (const character of text) {
    const unit = LARGE.get(character);
    if (unit === undefined) {
      figure = FIGURES.indexOf(character);
      continue;
    }
    if (unit < 1e4) section += (figure ?? 1) * unit;
    else {
      const own = section + (figure ?? 0);
      // 一万亿 is ten thousand times 亿; in 一亿五千万 the second part is added.
      total = unit > largest ? (total + own) * unit : total + (own || 1) * unit;
      largest = unit;
      section = 0;
    }
    figure = null;
  }
  return total + section + (figure ?? 0);
}

const TIMES: readonly (readonly [RegExp, "minute" | "month", number])[] = [
  [/^\s*(?:秒钟?)/u, "minute", 1 / 60],
  [/^\s*(?:分钟)/u, "minute", 1],
  [/^\s*个?(?:小时|钟头)/u, "minute", 60],
  [/^\s*(?:天|日(?!元|本))/u, "minute", 1440],
  [/^\s*个?(?:星期|礼拜)|^\s*周(?!岁|年)/u, "minute", 10080],
  [/^\s*个月/u, "month", 1],
  [/^\s*年(?!级|轻|代)/u, "month", 12],
  [/^\s*个?世纪/u, "month", 1200],
];

function withUnit(number: FoundNumber, rest: string): FoundNumber {
  if (/^\s*倍/u.test(rest)) return { ...number, unit: "times", isWeak: false };
  const after = rest.replace(/^(\s*个?)[多来]/u, "$1");
  for (const [pattern, unit, factor] of TIMES) {
    // 一周 counts, 一 alone seldom does.
    if (pattern.test(after))
      return {
        ...number,
        value: number.value * factor,
        unit,
        isWeak: number.isWeak && number.isVague,
      };
  }
  return number;
}
