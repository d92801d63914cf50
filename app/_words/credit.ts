import { defineWords } from "./define-words.ts";

/** What typed translations say of the cards of their terms. */
export const credit = defineWords({
  en: {
    kind: "Evidence",
    used_hit: "Used in a translation: hit",
    used_variant: "Used in a translation: accepted variant",
    used_wrong: "Used in a translation: wrong",
    counted: "counted",
    notCounted: "not counted",

    title: "Credit from translations",
    intro:
      "When you type a translation, it shows which of the terms in it you know. That is noted on the card of each term. With credit on, it also moves the card’s memory a little: up for a right term, down for a wrong one, by {most, number, percent} at most between two answers to the card. A term you left out says nothing, and neither does one that a hint showed. No due day moves; the next interval follows from the memory. The optimiser never learns from it.",
    proof:
      "Whether it helps is tried on your own answers. Each card is followed twice, with credit and without, and both are compared with your next answer to it on a later day. Credit can be turned on once it foretells your answers better, by more than chance.",
    reckoning: "Trying it on your answers…",

    needed:
      "{pairs, number} of the {leastPairs, number} answers needed, on {cards, number} of the {leastCards, number} cards needed",
    neededText:
      "What counts is an answer to a term’s card that comes after you used the term in a translation. Review terms and type translations of the sentences they stand in, in the review or in a self-test.",
    toShelf: "To the shelf",

    figures: "Tried on your answers",
    triedOn:
      "{pairs, plural, one {# answer} other {# answers}} to {cards, plural, one {# card} other {# cards}} came after the term was used in a translation.",
    foretold: "Foretold",
    without: "without credit",
    with: "with credit",
    gain: "Gain",
    logLoss: "Log loss",
    range: "{from} to {to}",
    rangeName: "95% of draws",
    meaning:
      "Log loss: the lower, the better your answers were foretold. The range shows how much of the gain may be chance: it is found by drawing your cards anew 2,000 times.",
    predicts: "It predicts: with credit your answers are foretold better, by more than chance.",
    unclear:
      "It cannot be told: the range holds zero, so the difference may be chance. More answers will show.",
    worsens: "It does not predict: with credit your answers are foretold worse.",

    isOn: "Credit is on.",
    isOff: "Credit is off: what translations show is noted, and moves nothing.",
    turnOn: "Turn on",
    turnOff: "Turn off",
    notYet: "It can be turned on once your own answers show that it predicts.",
    fromNow: "It counts from then on; what was noted before stays uncounted.",
    noLonger: "Your answers no longer show that it predicts",
    noLongerText: "Better turn it off: what was counted stays counted, and nothing more is added.",
    refused: "It stays off: your answers no longer show that it predicts.",
    failed: "That could not be saved. Nothing was changed; try again.",
  },
  zh: {
    kind: "佐证",
    used_hit: "用于翻译：已译出",
    used_variant: "用于翻译：另一种可接受的译法",
    used_wrong: "用于翻译：译成了别的",
    counted: "已计入",
    notCounted: "未计入",

    title: "把翻译计入记忆",
    intro:
      "从你写出的译文能看出其中哪些术语你已掌握，这会记在每个术语的卡片上。开启计入后，还会略微改动那张卡片的记忆：用对了，稳定性升一点；用错了，降一点；在对这张卡片的两次回答之间，合计最多改动 {most, number, percent}。漏译的术语不算，提示给出的术语也不算。到期日不会变，只有下一次的间隔随记忆变化。优化器从不用它来拟合。",
    proof:
      "有没有用，要在你自己的回答上检验：每张卡片推算两遍，一遍计入，一遍不计入，再与你之后某天对它的下一次回答比较。只有计入后预测得更准，而且并非出于偶然，才可以开启。",
    reckoning: "正在用你的回答检验……",

    needed:
      "目前有 {pairs, number} 次回答，需要 {leastPairs, number} 次；涉及 {cards, number} 张卡片，需要 {leastCards, number} 张",
    neededText:
      "算数的是：先在翻译中用到某个术语，之后又回答了这个术语的卡片。请复习术语，并在复习或自测中写出含有这些术语的句子的译文。",
    toShelf: "去书架",

    figures: "在你的回答上检验",
    triedOn: "有 {cards, number} 张卡片的 {pairs, number} 次回答，是在翻译中用到该术语之后作出的。",
    foretold: "预测方式",
    without: "不计入",
    with: "计入",
    gain: "改善",
    logLoss: "对数损失",
    range: "{from} 到 {to}",
    rangeName: "95% 的抽样",
    meaning:
      "对数损失越低，对你的回答预测得越准。区间表示改善中有多少可能出于偶然：把你的卡片重新抽样 2000 次得出。",
    predicts: "有预测力：计入后，对你的回答预测得更准，而且不只是偶然。",
    unclear: "还看不出来：区间包含零，差别可能出于偶然。回答多了才能看清。",
    worsens: "没有预测力：计入后，对你的回答反而预测得更差。",

    isOn: "已开启计入。",
    isOff: "未开启计入：翻译的表现只作记录，不改动任何东西。",
    turnOn: "开启",
    turnOff: "关闭",
    notYet: "等你自己的回答表明它有预测力，才可以开启。",
    fromNow: "开启之后的才计入，以前记下的仍不计入。",
    noLonger: "你的回答已不能表明它有预测力",
    noLongerText: "最好关闭：已计入的保持不变，以后不再增加。",
    refused: "没有开启：你的回答已不能表明它有预测力。",
    failed: "没有保存成功。什么都没有改，请再试一次。",
  },
});
