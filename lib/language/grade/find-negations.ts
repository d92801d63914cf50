import type { Lang, Span } from "#lib/language/text/unit";

/** A negation in folded text; `isSoft`: a word that says no without being one ("fail", "before" for "not yet", 难以), which may answer a negation and needs no answer. */
export interface Negation extends Span {
  readonly isSoft: boolean;
}

/** The negations of a folded text, in order, none of them inside the words in `covered`. Two that cancel each other out (不得不) are none. */
export function findNegations(
  text: string,
  lang: Lang,
  covered: readonly Span[],
): readonly Negation[] {
  const { idle, hard, soft } = PATTERNS[lang];
  // What looks like a negation and is none is blotted out, places kept.
  const plain = text.replace(idle, (found) => "\u0000".repeat(found.length));
  const found = [
    ...Array.from(plain.matchAll(hard), (match) => negationAt(match, false)),
    ...Array.from(plain.matchAll(soft), (match) => negationAt(match, true)),
  ];
  return found
    .filter(
      (one) =>
        !covered.some(
          ({ start, end }) =>
            start <= one.start && one.end <= end && end - start > one.end - one.start,
        ),
    )
    .sort((a, b) => a.start - b.start);
}

/** True for a word that is nothing but a negation ("never", 无法). */
export function isNegation(word: string, lang: Lang): boolean {
  if (word === "不了") return true;
  const [first] = findNegations(word, lang, []);
  return first !== undefined && !first.isSoft && first.start === 0 && first.end === word.length;
}

/** True when anything in a folded text may deny something, inside of words (不足, "unable") and idioms too. */
export function hasDenial(text: string, lang: Lang): boolean {
  const { idle, hard, soft } = PATTERNS[lang];
  const plain = text.replace(idle, (found) => "\u0000".repeat(found.length));
  return [hard, soft, INSIDE[lang]].some((pattern) => plain.search(pattern) >= 0);
}

const INSIDE: Readonly<Record<Lang, RegExp>> = {
  en: /\b(?:un|non|dis|mis|im|ir)[a-z]{3}|less\b|\bin(?:ab|ad|ca|co|de|ef|ev|fr|se|su|vi)/u,
  zh: /[不没无未非别莫勿免否禁]/u,
};

function negationAt(match: RegExpExecArray, isSoft: boolean): Negation {
  return { start: match.index, end: match.index + match[0].length, isSoft };
}

const PATTERNS: Readonly<Record<Lang, { idle: RegExp; hard: RegExp; soft: RegExp }>> = {
  en: {
    idle: /\b(?:nothing|nobody|no[ -]one|none|no [a-z-]+)(?: [a-z-]+){0,3}? (?:that|which|who)(?: [a-z-]+){0,2}? ?(?:not\b|n't)|\bnot(?=\b.{0,60}\buntil\b)|n't(?=\b.{0,60}\buntil\b)|(?:\bnot|n't) (?:only|merely|simply)\b|(?:\bnot|n't) just\b(?=.*\b(?:but|also)\b)|\bno (?:matter|doubt|wonder|sooner|fewer than|less than|more than)\b|\bcan(?:not|n't| not) help\b|\bcan(?:not|n't| not) but\b|\bnothing but\b|\bnone other than\b|\bwhy not\b|\bif not\b(?= (?:more|all))/gu,
    hard: /\b(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot)\b|n't\b|\b(?:hardly|scarcely|barely|rarely|seldom)\b|\brather than\b|\binstead of\b|\bunless\b|\bno longer\b/gu,
    soft: /\bbefore\b|\b(?:fail|lack|miss|refus|den(?:y|ie)|prevent|avoid|stop|lose|lost|useless|impossible|unable|unlikely|absent|absence|except|fruitless|in vain|far from|anything but)\w*\b/gu,
  },
  zh: {
    idle: /(?<same>\p{Script=Han})[不没]\k<same>|不[到足及](?=\s*[\d一二两三四五六七八九十百千万亿半几])|不得不|不能不|不可不|无不|(?:没有?|无)(?:什么|谁|哪|任何|一)[^,.;，。；不没无]{0,8}(?:不(?!同)|没有?)|没有?人不|莫不|不无|非常|未来|未免|无线|无数|无论|不论|不管|不仅|不但|不光|不只|不断|不停|不久|不少|不过(?!是)|不错|没错|不禁|不妨|不料|不由得|不由|不愧|不然|不同(?!时(?![期代间段候刻区]))|差不多|了不起|对不起|特别|个别|类别|级别|区别|差别|识别|性别|分别|别人|别的|别处|非洲|除非(?=.*(?:才|否则))|无非|不外乎|说不定|不知不觉|忍不住|禁不住|来不及的话/gu,
    hard: /(?<=\p{Script=Han})不了|并不|并非|绝不|绝非|从不|从来不|从未|决不|毫无|毫不|无法|不再|而不是|而非|不如|没有|不是|不能|不会|未必|尚未|没|不|无|非|未|勿|莫|(?<![告离辞])别(?=[^的处])|除非|难以/gu,
    soft: /之前|以前|失败|落空|缺乏|缺少|拒绝|避免|防止|阻止|错过|失去|免得|休想|难以|来不及|除外/gu,
  },
};
