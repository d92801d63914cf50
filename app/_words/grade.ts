import { defineWords } from "./define-words.ts";

/** What the grader says of a typed translation: verdicts on terms, and reasons by their code. */
export const grade = defineWords({
  en: {
    hit: "found",
    variant: "another accepted wording",
    wrong: "something else stands there",
    missing: "missing",

    empty: "Nothing was typed that could be compared.",
    promptCopied: "This is the question itself, not its translation.",
    wrongLanguage: "The answer is not in the language that was asked for.",
    exact: "Exactly as in the reference.",
    exactButForm: "The same as the reference but for punctuation, spaces or capitals.",
    allThere: "Everything the reference says was found in your answer.",
    mostThere: "Most of what the reference says was found; the wording is yours to judge.",
    partMissing: "About {percent, number}% of the reference was not found in your answer.",
    muchMissing: "Much is missing: about {percent, number}% of the reference was not found.",
    nothingThere: "Hardly anything of the reference was found.",
    termWrong:
      "For <asked>{term}</asked> the reference has <other>{reference}</other>; something else stands there.",
    termMissing: "<asked>{term}</asked> is missing: <other>{reference}</other>.",
    numberWrong:
      "The number differs: you wrote <own>{answer}</own>, the reference has <other>{reference}</other>.",
    numberMissing: "A number is missing: <other>{reference}</other>.",
    numberExtra: "A number that the reference does not have: <own>{answer}</own>.",
    unitWrong:
      "The unit of a number differs: you wrote <own>{answer}</own>, the reference has <other>{reference}</other>.",
    negationMissing: "The reference says no (<other>{reference}</other>), your answer does not.",
    negationExtra: "Your answer says no (<own>{answer}</own>), the reference does not.",
    negationMoved:
      "Something else is denied: you at <own>{answer}</own>, the reference at <other>{reference}</other>.",
    antonym:
      "The opposite: you wrote <own>{answer}</own>, the reference has <other>{reference}</other>.",
    degree:
      "Another degree: you wrote <own>{answer}</own>, the reference has <other>{reference}</other>.",
    rolesSwapped:
      "Who does what to whom looks turned around: <other>{first}</other> and <other>{second}</other>.",
    wordReplaced:
      "A word with another meaning: you wrote <own>{answer}</own>, the reference has <other>{reference}</other>.",
  },
  zh: {
    hit: "已译出",
    variant: "另一种可接受的译法",
    wrong: "译成了别的",
    missing: "未译出",

    empty: "没有输入可以对比的内容。",
    promptCopied: "这是题目本身，不是译文。",
    wrongLanguage: "答案用的不是要求的语言。",
    exact: "与参考译文完全一致。",
    exactButForm: "与参考译文相同，只有标点、空格或大小写不同。",
    allThere: "参考译文里的意思，你的答案里都有。",
    mostThere: "参考译文里的意思大多都有；措辞由你自己判断。",
    partMissing: "参考译文的内容约有 {percent, number}% 没有在你的答案里找到。",
    muchMissing: "缺得较多：参考译文的内容约有 {percent, number}% 没有找到。",
    nothingThere: "参考译文的内容几乎都没有找到。",
    termWrong: "<asked>{term}</asked> 在参考译文里是<other>{reference}</other>，你译成了别的。",
    termMissing: "漏了 <asked>{term}</asked>：<other>{reference}</other>。",
    numberWrong:
      "数字不一致：你写的是 <own>{answer}</own>，参考译文是 <other>{reference}</other>。",
    numberMissing: "漏了一个数字：<other>{reference}</other>。",
    numberExtra: "多了一个参考译文里没有的数字：<own>{answer}</own>。",
    unitWrong:
      "数字的单位不一致：你写的是 <own>{answer}</own>，参考译文是 <other>{reference}</other>。",
    negationMissing: "参考译文有否定（<other>{reference}</other>），你的答案没有。",
    negationExtra: "你的答案多了否定（<own>{answer}</own>），参考译文没有。",
    negationMoved:
      "否定的对象不同：你否定在 <own>{answer}</own>，参考译文在 <other>{reference}</other>。",
    antonym: "意思相反：你写的是<own>{answer}</own>，参考译文是<other>{reference}</other>。",
    degree: "程度不同：你写的是<own>{answer}</own>，参考译文是<other>{reference}</other>。",
    rolesSwapped: "谁对谁做了什么，似乎颠倒了：<other>{first}</other> 和 <other>{second}</other>。",
    wordReplaced:
      "用了意思不同的词：你写的是<own>{answer}</own>，参考译文是<other>{reference}</other>。",
  },
});
