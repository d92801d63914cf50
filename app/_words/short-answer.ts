import { defineWords } from "./define-words.ts";

/** What is said of a typed word, and of a sentence written down by ear, beside what was expected. */
export const shortAnswer = defineWords({
  en: {
    youWrote: "You wrote",
    expected: "Expected",
    empty: "There is no word in it.",
    exact: "Exactly as in the text.",
    exactButForm: "The same apart from punctuation, spacing or capitals.",
    exactButInflection: "The same word in another form.",
    variant: "Another accepted wording.",
    slip: "Nearly: look at the spelling.",
    withMore: "The word is there, among others.",
    promptCopied: "This is the question itself.",
    wrongLanguage: "Not in the language that was asked for.",
    otherWord: "Not the expected word.",
    mostHeard: "{share, number, percent} of it was heard: a slip or two.",
    partHeard: "{share, number, percent} of it was heard.",
    littleHeard: "Only {share, number, percent} of it was heard.",
  },
  zh: {
    youWrote: "你写的是",
    expected: "应为",
    empty: "里面没有可以比较的词。",
    exact: "与原文完全一致。",
    exactButForm: "内容相同，只有标点、空格或大小写不同。",
    exactButInflection: "同一个词，仅词形不同。",
    variant: "另一种可接受的说法。",
    slip: "差一点：请看写法。",
    withMore: "要填的词在里面，但还有别的词。",
    promptCopied: "这是题目本身。",
    wrongLanguage: "用的不是要求的语言。",
    otherWord: "不是要填的词。",
    mostHeard: "听写对了 {share, number, percent}：只有一两处差错。",
    partHeard: "听写对了 {share, number, percent}。",
    littleHeard: "只听写对了 {share, number, percent}。",
  },
});
