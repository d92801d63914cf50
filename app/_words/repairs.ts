import type { EvidenceCode } from "#lib/language/align/doctor/doctor-evidence";
import type { Fault } from "#lib/language/align/doctor/repair";
import { defineWords } from "./define-words.ts";

/** A fault the language wing adds without words here does not compile. `…Mend`: what the repair does. */
type FaultWords = Readonly<Record<Fault | `${Fault}Mend` | "unknown" | "unknownMend", string>>;
type EvidenceWords = Readonly<Record<EvidenceCode | "unknown", string>>;

/** What is wrong with the lines of a text, and what would mend it. The line's number stands before it. */
export const faults = defineWords({
  en: {
    split: "One sentence is cut over several lines",
    splitMend: "Its parts are joined in each language and become one pair.",
    merged: "Two lines have run together",
    mergedMend: "The line that holds both is put beside the two it translates.",
    missing: "A line has no translation, and its neighbours are paired wrongly",
    missingMend: "What belongs together is paired; the line without a translation stands alone.",
    doubled: "A line stands here twice",
    doubledMend: "The second copy is dropped.",
    shifted: "One language is late or early here",
    shiftedMend: "Its lines slide until each faces its translation again.",
    swapped: "Lines have changed places",
    swappedMend: "They change back, so that each faces its translation.",
    untranslated: "The original stands where the translation should",
    untranslatedMend:
      "The original stays alone until you add its translation; no cards are made of it.",
    halfTranslated: "Only part of this is translated",
    halfTranslatedMend:
      "What can be told apart is: what is translated faces its translation, the rest stands alone. Complete it in the pairs of the text.",
    unknown: "Something about these lines is wrong",
    unknownMend: "Compare before and after.",
  } satisfies FaultWords,
  zh: {
    split: "一个句子被切成了几行",
    splitMend: "把两种语言的各部分各自并成一句，合为一对。",
    merged: "两行连成了一行",
    mergedMend: "让这一行与它所对应的两行放在一起。",
    missing: "有一行没有译文，前后几行因此配错了",
    missingMend: "让对应的行重新配对，没有译文的那一行单独放。",
    doubled: "这一行出现了两次",
    doubledMend: "删去重复的那一行。",
    shifted: "从这里起，一种语言错开了位置",
    shiftedMend: "把错开的行移回去，让每一行都对着自己的译文。",
    swapped: "有几行互换了位置",
    swappedMend: "把它们换回来，让每一行都对着自己的译文。",
    untranslated: "应放译文的地方仍是原文",
    untranslatedMend: "原文单独保留，等你补上译文；暂不为它制作卡片。",
    halfTranslated: "这里只译了一部分",
    halfTranslatedMend:
      "能分开的就分开：已译的部分对着译文，其余部分单独放。请在文章的“对齐”页补全译文。",
    unknown: "这几行有些问题",
    unknownMend: "请对照修正前后的内容。",
  },
});

/** Why a fault is believed. Lines are told as the learner finds them, so they may be words. */
export const evidence = defineWords({
  en: {
    openEnd: "Line {line} stops without an end mark.",
    lowerStart: "Line {line} goes on with a small letter: “{word}”.",
    sameText: "Line {line} reads exactly like line {otherLine}.",
    nearlySameText: "Line {line} reads almost like line {otherLine}.",
    noCounterpart: "Line {line} has {lang, select, en {no Chinese} other {no English}} facing it.",
    sharedNumbers:
      "Line {line} seems to be the translation of line {otherLine}: the numbers agree ({numbers}).",
    sharedWords: "Line {line} seems to be the translation of line {otherLine}: both have {words}.",
    likeness:
      "By their words, numbers and lengths, the lines fit {before} % now and {after} % after the repair.",
    wrongLanguage:
      "Line {line} stands where {lang, select, en {English text} other {Chinese text}} should, but is {lang, select, en {not English} other {not Chinese}}.",
    keptText:
      "Line {line} repeats words of line {otherLine} instead of translating them: “{text}”.",
    tooShort:
      "Beside line {otherLine}, line {line} has only {percent} % of the length that is usual in this text.",
    unknown: "Something about these lines is irregular.",
  } satisfies EvidenceWords,
  zh: {
    openEnd: "第 {line} 行没有句末标点。",
    lowerStart: "第 {line} 行以小写字母开头：“{word}”。",
    sameText: "第 {line} 行与第 {otherLine} 行完全相同。",
    nearlySameText: "第 {line} 行与第 {otherLine} 行几乎相同。",
    noCounterpart: "第 {line} 行没有对应的{lang, select, en {中文} other {英文}}。",
    sharedNumbers: "第 {line} 行看来是第 {otherLine} 行的译文：数字一致（{numbers}）。",
    sharedWords: "第 {line} 行看来是第 {otherLine} 行的译文：两行都有 {words}。",
    likeness: "按词语、数字和长度来看，这几行现在的吻合度为 {before} %，修正后为 {after} %。",
    wrongLanguage:
      "第 {line} 行应为{lang, select, en {英文} other {中文}}，却不是{lang, select, en {英文} other {中文}}。",
    keptText: "第 {line} 行没有翻译第 {otherLine} 行的这些词，而是照抄：“{text}”。",
    tooShort: "与第 {otherLine} 行相比，第 {line} 行只有本文通常长度的 {percent} %。",
    unknown: "这几行有些不寻常。",
  },
});
