import { defineWords } from "./define-words.ts";

export const dueReasons = defineWords({
  en: {
    why: "Why this due day",
    whyNone: "Why it has no due day",
    whyNew:
      "It has never been answered, so there is no memory and no day. It comes when its turn among the new cards comes.",
    whyReset:
      "It was reset: its earlier answers stand in the history but no longer count. It comes when its turn among the new cards comes.",
    whySuspended: "It is suspended: it does not come on any day until you let it go on.",
    whyBuried: "It is buried: it does not come before {date}.",
    answeredFirst: "On {date} you answered it for the first time: {rating}.",
    answered:
      "On {date}, {elapsed, plural, =0 {the same day as} one {# day after} other {# days after}} the answer before, you answered {rating}.",
    wasLate: "It had been due {days, plural, one {a day} other {# days}} before.",
    wasEarly: "It had been due only {days, plural, one {a day} other {# days}} later.",
    recallThen: "By then the chance of recalling it had fallen to {recall}.",
    memoryMade:
      "This gave it a stability of {stability} days (how long until recall falls to 90%) and a difficulty of {difficulty} out of 10.",
    memoryMoved:
      "This moved its stability from {stabilityBefore} to {stability} days, and its difficulty from {difficultyBefore} to {difficulty} out of 10.",
    ideal: "With that, recall falls to the {retention} you want after {ideal} days.",
    capped:
      "The preset’s maximum interval holds it back to {upper, plural, one {# day} other {# days}}.",
    rangeOne:
      "In whole days, and not less than one, that is {lower, plural, one {# day} other {# days}}.",
    range:
      "So that cards learned together do not stay together, it may be moved a little: to any of {lower, number} to {upper, number} days.",
    raised_lastInterval:
      "The last interval of {last, plural, one {# day} other {# days}} keeps it from being less.",
    raised_lowerButton: "Each button leads further than the one below it.",
    chosenOnly: "So it is due on {date}.",
    chosenBalanced:
      "{days, plural, one {# day was} other {# days were}} chosen: days with few other cards, and none of the same note, are preferred. So it is due on {date}.",
    chosenByFuzz:
      "{days, plural, one {# day was} other {# days were}} drawn, by a number that belongs to this card and this answer: due on {date}.",
    chosenOtherwise:
      "{days, plural, one {# day was} other {# days were}} chosen: due on {date}. Today that would not be chosen: weights, desired retention or other options have changed since, or another device chose by its own. The day stays until the next answer, or until you reschedule.",
    step_learning: "It is still being learned, on step {step, number}: it comes back after {wait}.",
    step_relearning: "It is being relearned, on step {step, number}: it comes back after {wait}.",
    stepFuzz:
      "Up to {fuzz} are added, so that cards answered together do not come back in the same order.",
    stepOtherwise: "Today’s steps would say otherwise; this one stays until the next answer.",
    setDue: "On {date} you set the due date yourself: {due}.",
    setDueMade:
      "It had no memory, so it was given one with which recall falls to {retention} after {days, plural, one {# day} other {# days}}: a stability of {stability} days.",
    setDueKept:
      "Its memory stayed as it was. By itself, recall falls to the {retention} you want {ideal} days after the last answer.",
    rescheduled:
      "On {date} the days were chosen anew, because weights or desired retention had changed. Counted from the last answer:",
    credited:
      "Since then you have used it in translations, and that moved its stability from {stabilityBefore} to {stability} days. The due day stays; the next interval will follow from it.",
    whenDue: "On that day you will recall it with a chance of {recall}.",
    wasDue: "On that day you would have recalled it with a chance of {recall}.",
    overdue: "It is {days, plural, one {# day} other {# days}} late; the chance is now {recall}.",

    next: "If you answered it now",
    nextText: "Where a range stands, the review chooses a day of it by what else is due.",
    rating: "Answer",
    comesBack: "Comes back after",
    rangeOf: "{from, number}–{to, plural, one {# day} other {# days}}",
    stabilityAfter: "Stability then",
    difficultyAfter: "Difficulty then",
  },
  zh: {
    why: "为什么是这一天",
    whyNone: "为什么没有到期日",
    whyNew: "它还从未被回答过，没有记忆数据，也就没有到期日。轮到它时，它会作为新卡片出现。",
    whyReset: "它被重置过：以前的回答留在记录里，但不再计入。轮到它时，它会作为新卡片出现。",
    whySuspended: "它已暂停：在你恢复它之前，哪一天都不会出现。",
    whyBuried: "它被搁置了：{date}之前不会出现。",
    answeredFirst: "{date}，你第一次回答它：{rating}。",
    answered:
      "{date}，{elapsed, plural, =0 {与上一次回答同一天} other {距上一次回答 # 天}}，你的回答是：{rating}。",
    wasLate: "那时已过期 {days, number} 天。",
    wasEarly: "那时离到期还有 {days, number} 天。",
    recallThen: "到那时，想得起来的概率已降到 {recall}。",
    memoryMade:
      "由此，它的稳定性（记得的概率降到 90% 所需的时间）是 {stability} 天，难度是 {difficulty}（满分 10）。",
    memoryMoved:
      "由此，稳定性从 {stabilityBefore} 天变为 {stability} 天，难度从 {difficultyBefore} 变为 {difficulty}（满分 10）。",
    ideal: "这样，过 {ideal} 天后，记得的概率会降到你期望的 {retention}。",
    capped: "预设的最大间隔把它限制在 {upper, number} 天以内。",
    rangeOne: "取整天数，且不少于一天，就是 {lower, number} 天。",
    range:
      "为了不让同时学的卡片总是一起出现，可以略作调整：{lower, number} 到 {upper, number} 天中的任何一天都行。",
    raised_lastInterval: "上次的间隔是 {last, number} 天，所以不会更短。",
    raised_lowerButton: "每个按钮的间隔都比低一档的按钮更长。",
    chosenOnly: "所以到期日是{date}。",
    chosenBalanced:
      "选中的是 {days, number} 天：优先选别的卡片较少、又没有同一笔记的卡片的那一天。所以到期日是{date}。",
    chosenByFuzz: "按这张卡片和这次回答特有的一个数，抽到的是 {days, number} 天。到期日是{date}。",
    chosenOtherwise:
      "当时选的是 {days, number} 天，到期日是{date}。现在不会这样选了：参数权重、期望的记忆保留率或其他选项后来变了，或者是另一台设备按它自己的选项定的。在下一次回答或重新安排之前，这个日子不变。",
    step_learning: "它还在学习，处于第 {step, number} 步：过 {wait}再出现。",
    step_relearning: "它正在重学，处于第 {step, number} 步：过 {wait}再出现。",
    stepFuzz: "另外最多再加 {fuzz}，免得一起回答的卡片总按同样的顺序回来。",
    stepOtherwise: "按现在的步长不会是这样；在下一次回答之前，它保持不变。",
    setDue: "{date}，你自己设定了到期日：{due}。",
    setDueMade:
      "它当时没有记忆数据，于是按“过 {days, number} 天后记得的概率降到 {retention}”给了它一个记忆：稳定性 {stability} 天。",
    setDueKept:
      "记忆数据没有变。若不设定，记得的概率会在上次回答后 {ideal} 天降到你期望的 {retention}。",
    rescheduled: "{date}，因为参数权重或期望的记忆保留率变了，日期重新选过。从上次回答算起：",
    credited:
      "此后你在翻译中用到过它，稳定性因此从 {stabilityBefore} 天变为 {stability} 天。到期日不变，下一次的间隔会按它计算。",
    whenDue: "到那一天，你想得起来的概率是 {recall}。",
    wasDue: "在那一天，你想得起来的概率本是 {recall}。",
    overdue: "现在已过期 {days, number} 天，概率是 {recall}。",

    next: "如果现在回答",
    nextText: "写着范围的，复习时会根据那几天的其他卡片从中选一天。",
    rating: "回答",
    comesBack: "多久后再出现",
    rangeOf: "{from, number}–{to, number} 天",
    stabilityAfter: "之后的稳定性",
    difficultyAfter: "之后的难度",
  },
});
