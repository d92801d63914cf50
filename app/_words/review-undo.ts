import { defineWords } from "./define-words.ts";

/** What can be taken back in the review, what was, and which cards left it for what was done elsewhere. */
export const reviewUndo = defineWords({
  en: {
    undo: "Undo: <what></what>",
    undone: "Undone: <what></what>",
    answer: "{rating} on <card>{name}</card>",
    bury: "bury {cards, plural, =1 {the card} other {the note}}, <card>{name}</card>",
    suspend: "suspend {cards, plural, =1 {the card} other {the note}}, <card>{name}</card>",
    bringBack: "bring back <card>{name}</card>",
    flag: "flag of <card>{name}</card>",
    reset: "reset of <card>{name}</card>",
    setDue: "due date of <card>{name}</card>",
    stop: ". ",
    saidBack: "The card is as it was.",
    notBack: "The card is not asked now.",

    left_textRemoved:
      "<card>{name}</card>{others, plural, =0 {} one { and # more card} other { and # more cards}} left the review: the text was removed from the shelf. Your answers are kept.",
    left_termRejected:
      "<card>{name}</card>{others, plural, =0 {} one { and # more card} other { and # more cards}} left the review: the term was rejected. Your answers are kept.",
    left_termMerged:
      "<card>{name}</card>{others, plural, =0 {} one { and # more card} other { and # more cards}} left the review: the term was merged into another. Your answers are kept.",
    left_termKnown:
      "<card>{name}</card>{others, plural, =0 {} one { and # more card} other { and # more cards}} left the review: you said that you know the term. Your answers are kept.",
    left_pairDropped:
      "<card>{name}</card>{others, plural, =0 {} one { and # more card} other { and # more cards}} left the review: the pair was dropped from the text or replaced. Your answers are kept.",
    left_unknown:
      "<card>{name}</card>{others, plural, =0 {} one { and # more card} other { and # more cards}} left the review: deleted elsewhere.",
    left_notAsked:
      "<card>{name}</card>{others, plural, =0 {} one { and # more card} other { and # more cards}} left the review: no text asks for it any more. Your answers are kept.",
    left_elsewhere:
      "<card>{name}</card>{others, plural, =0 {} one { and # more card} other { and # more cards}} left the review: answered or set aside elsewhere.",
    typed: "You had typed:",
  },
  zh: {
    undo: "撤销：<what></what>",
    undone: "已撤销：<what></what>",
    answer: "<card>{name}</card> · {rating}",
    bury: "搁置{cards, plural, =1 {卡片} other {笔记}} · <card>{name}</card>",
    suspend: "暂停{cards, plural, =1 {卡片} other {笔记}} · <card>{name}</card>",
    bringBack: "恢复卡片 · <card>{name}</card>",
    flag: "旗标 · <card>{name}</card>",
    reset: "重置卡片 · <card>{name}</card>",
    setDue: "设定到期日 · <card>{name}</card>",
    stop: "。",
    saidBack: "卡片恢复原样。",
    notBack: "这张卡片现在不需要复习。",

    left_textRemoved:
      "<card>{name}</card> {others, plural, =0 {} other {及另外 # 张卡片}}已退出本轮复习：文章已从书架移除，你的回答仍然保留。",
    left_termRejected:
      "<card>{name}</card> {others, plural, =0 {} other {及另外 # 张卡片}}已退出本轮复习：术语已被剔除，你的回答仍然保留。",
    left_termMerged:
      "<card>{name}</card> {others, plural, =0 {} other {及另外 # 张卡片}}已退出本轮复习：术语已并入另一条术语，你的回答仍然保留。",
    left_termKnown:
      "<card>{name}</card> {others, plural, =0 {} other {及另外 # 张卡片}}已退出本轮复习：你说过已经认识这个术语，你的回答仍然保留。",
    left_pairDropped:
      "<card>{name}</card> {others, plural, =0 {} other {及另外 # 张卡片}}已退出本轮复习：所在的句对已从文章中去掉或替换，你的回答仍然保留。",
    left_unknown:
      "<card>{name}</card> {others, plural, =0 {} other {及另外 # 张卡片}}已退出本轮复习：卡片已在别处删除。",
    left_notAsked:
      "<card>{name}</card> {others, plural, =0 {} other {及另外 # 张卡片}}已退出本轮复习：已经没有文章用到它，你的回答仍然保留。",
    left_elsewhere:
      "<card>{name}</card> {others, plural, =0 {} other {及另外 # 张卡片}}已退出本轮复习：已在别处回答或搁置。",
    typed: "你已输入：",
  },
});
