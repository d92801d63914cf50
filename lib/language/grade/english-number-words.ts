/** Number words of English and what they come to. */
const list = (words: string, first: number, step = 1) =>
  words.split(" ").map((word, index): [string, number] => [word, first + index * step]);

export const ONES: ReadonlyMap<string, number> = new Map([
  ...list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    0,
  ),
  ...list("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
]);
export const LARGE: ReadonlyMap<string, number> = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["dozen", 12],
]);
export const MANY: ReadonlyMap<string, number> = new Map([
  ["tens", 10],
  ["dozens", 12],
  ["scores", 20],
  ["hundreds", 100],
  ["thousands", 1000],
  ["millions", 1e6],
  ["billions", 1e9],
  ["trillions", 1e12],
]);
export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...list("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 1),
]);
export const PARTS: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["halves", 2],
  ["third", 3],
  ["thirds", 3],
  ["quarter", 4],
  ["quarters", 4],
  ...list("fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 4),
  ...list("fourths fifths sixths sevenths eighths ninths tenths elevenths twelfths", 4),
  ["hundredth", 100],
  ["hundredths", 100],
  ["thousandth", 1000],
  ["thousandths", 1000],
]);
export const TIMES: ReadonlyMap<string, number> = new Map([
  ["once", 1],
  ["twice", 2],
  ["thrice", 3],
  ["double", 2],
  ["doubles", 2],
  ["doubled", 2],
  ["doubling", 2],
  ["twofold", 2],
  ["triple", 3],
  ["triples", 3],
  ["tripled", 3],
  ["threefold", 3],
  ["tenfold", 10],
  ["halve", 0.5],
  ["halves", 0.5],
  ["halved", 0.5],
]);
export const SUFFIXES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["b", 1e9],
]);

export const UNITS: ReadonlyMap<string, readonly ["minute" | "month", number]> = new Map([
  ["second", ["minute", 1 / 60]],
  ["minute", ["minute", 1]],
  ["hour", ["minute", 60]],
  ["day", ["minute", 1440]],
  ["week", ["minute", 10080]],
  ["fortnight", ["minute", 20160]],
  ["month", ["month", 1]],
  ["year", ["month", 12]],
  ["decade", ["month", 120]],
  ["century", ["month", 1200]],
  ["centurie", ["month", 1200]],
  ["millennium", ["month", 12000]],
  ["millennia", ["month", 12000]],
]);

export const PREFIXES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["g", 1e9],
  ["t", 1e12],
]);

/** "By a fifth", "a fifth less". */
export const SHARE_BEFORE = /^(?:by|about|almost|nearly|roughly|around|barely|under|over|than)$/u;
export const SHARE_AFTER =
  /^(?:of|as|less|more|fewer|lower|higher|smaller|larger|cheaper|slower|faster|off)$/u;
