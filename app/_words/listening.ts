import { defineWords } from "./define-words.ts";

/** Dictation: a sentence is read aloud and typed. */
export const listening = defineWords({
  en: {
    ask_en: "Write down what you hear, in English",
    ask_zh: "Write down what you hear, in Chinese",
    play: "Play",
    playSlowly: "Play again, slower",
    playAgain: "Play again",
    gettingReady: "Getting the voice ready…",
    keys: "<kbd>R</kbd> plays it; while you type, <kbd>Alt</kbd>+<kbd>R</kbd>.",
    readAloud: "The sentence, read aloud.",
    notNow: "Not now: leave dictation out today",
    leaveOut: "Leave dictation out today",
    failedTitle: "No sound came",
    failedText:
      "The voice of this device did not read the sentence. Try again, or leave dictation out today: these cards come back tomorrow, and nothing is lost.",
    noVoiceTitle_en: "This browser has no English voice any more",
    noVoiceTitle_zh: "This browser has no Chinese voice any more",
    noVoiceText:
      "Nothing can be read aloud here. Leave dictation out today: these cards come back tomorrow, or on a device that can speak. Nothing is lost.",
    waiting_en:
      "{cards, plural, one {# listening card waits} other {# listening cards wait}} for a device that can speak English.",
    waiting_zh:
      "{cards, plural, one {# listening card waits} other {# listening cards wait}} for a device that can speak Chinese.",

    noVoiceKind_en:
      "Dictation is not offered here: this browser has no English voice. It can be turned on later, under “Card kinds” of the text, from a device that can speak English.",
    noVoiceKind_zh:
      "Dictation is not offered here: this browser has no Chinese voice. It can be turned on later, under “Card kinds” of the text, from a device that can speak Chinese.",

    title: "Card kinds",
    titleOf: "Card kinds: {title}",
    lead: "What this text asks for. A kind you turn on has its cards made and met as new ones; one you turn off leaves the review and keeps its history, so that turning it on again brings it back as it was. A term that another text asks for too stays in that one.",
    now: "{count, plural, =0 {no cards} one {# card} other {# cards}}",
    makes: "makes {count, plural, one {# card} other {# cards}}",
    bringsBack:
      "brings back {count, plural, one {# card} other {# cards}}{met, plural, =0 {} other {, # of them answered before}}",
    makesAndBrings:
      "makes {made, plural, one {# card} other {# cards}}, brings back {count, plural, one {# card} other {# cards}}",
    hides:
      "hides {count, plural, one {# card} other {# cards}}{met, plural, =0 {} other {, # of them answered before}}",
    stillOn_en: "on; asked on devices that can speak English, which this browser cannot",
    stillOn_zh: "on; asked on devices that can speak Chinese, which this browser cannot",
    save: "Save",
    saving: "Saving…",
    discard: "Discard",
    noKind: "A text asks for one kind of card at least.",
    willMake: "{count, plural, one {# new card} other {# new cards}}",
    willHide: "{count, plural, one {# card leaves} other {# cards leave}} the review",
    willBring: "{count, plural, one {# card comes} other {# cards come}} back",
    saved:
      "{made, plural, =0 {Saved.} one {Saved: # card was made.} other {Saved: # cards were made.}}",
    gone: "This text was removed meanwhile. Nothing was changed.",
    failed: "That could not be saved. Nothing was changed; try again.",
    toText: "Back to the text",
    toReview: "Review this text",
  },
  zh: {
    ask_en: "听写：用英文写下听到的话",
    ask_zh: "听写：用中文写下听到的话",
    play: "朗读",
    playSlowly: "慢速再听一遍",
    playAgain: "再听一遍",
    gettingReady: "正在准备语音……",
    keys: "按 <kbd>R</kbd> 朗读；输入时按 <kbd>Alt</kbd>+<kbd>R</kbd>。",
    readAloud: "朗读这个句子。",
    notNow: "现在不方便听：今天不做听写",
    leaveOut: "今天不做听写",
    failedTitle: "没有声音",
    failedText:
      "设备的语音没有读出这个句子。可以重试，也可以今天不做听写：这些卡片明天再出现，什么都不会丢。",
    noVoiceTitle_en: "这个浏览器已经没有英文语音了",
    noVoiceTitle_zh: "这个浏览器已经没有中文语音了",
    noVoiceText:
      "这里无法朗读。今天可以不做听写：这些卡片明天再出现，或者在能朗读的设备上出现，什么都不会丢。",
    waiting_en: "有 {cards, number} 张听写卡片在等一台能朗读英文的设备。",
    waiting_zh: "有 {cards, number} 张听写卡片在等一台能朗读中文的设备。",

    noVoiceKind_en:
      "这里不提供听写：这个浏览器没有英文语音。以后可以在能朗读英文的设备上，从文章的“卡片类型”里开启。",
    noVoiceKind_zh:
      "这里不提供听写：这个浏览器没有中文语音。以后可以在能朗读中文的设备上，从文章的“卡片类型”里开启。",

    title: "卡片类型",
    titleOf: "卡片类型：{title}",
    lead: "这篇文章要考什么。开启一种类型，就会制作相应的卡片，作为新卡学习；关闭一种类型，它的卡片会退出复习，但学习记录保留，再次开启即可恢复原样。如果另一篇文章也要考某个术语，它在那篇文章里照常出现。",
    now: "{count, plural, =0 {无} other {# 张}}",
    makes: "将制作 {count, number} 张",
    bringsBack: "将恢复 {count, number} 张{met, plural, =0 {} other {，其中 # 张答过}}",
    makesAndBrings: "将制作 {made, number} 张，恢复 {count, number} 张",
    hides: "将隐藏 {count, number} 张{met, plural, =0 {} other {，其中 # 张答过}}",
    stillOn_en: "已开启；只在能朗读英文的设备上出现，这个浏览器不能",
    stillOn_zh: "已开启；只在能朗读中文的设备上出现，这个浏览器不能",
    save: "保存",
    saving: "正在保存……",
    discard: "放弃更改",
    noKind: "至少要保留一种卡片。",
    willMake: "新增 {count, number} 张卡片",
    willHide: "{count, number} 张卡片退出复习",
    willBring: "恢复 {count, number} 张卡片",
    saved: "{made, plural, =0 {已保存。} other {已保存，制作了 # 张卡片。}}",
    gone: "这篇文章已在别处移除，没有任何改动。",
    failed: "未能保存，没有任何改动，请重试。",
    toText: "回到文章",
    toReview: "复习这篇文章",
  },
});
