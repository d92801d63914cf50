import { defineWords } from "./define-words.ts";

/** What can be done to the card under review besides answering it, and how it is marked: by Anki's names. */
export const reviewActs = defineWords({
  en: {
    marks: "Marks",
    leech: "Leech",
    tag: "Tag:",
    flag: "Flag",
    flag_0: "No flag",
    flag_1: "Red",
    flag_2: "Orange",
    flag_3: "Green",
    flag_4: "Blue",
    flag_5: "Pink",
    flag_6: "Turquoise",
    flag_7: "Purple",

    more: "More",
    edit: "Edit…",
    editHint: "Its wording, translations and tags",
    buryCard: "Bury card",
    buryCardHint: "Away until tomorrow",
    buryNote: "Bury note",
    buryNoteHint: "{count, plural, =1 {This is its only card} other {All # cards, until tomorrow}}",
    suspendCard: "Suspend card",
    suspendCardHint: "Away until you bring it back",
    suspendNote: "Suspend note",
    suspendNoteHint:
      "{count, plural, =1 {This is its only card} other {All # cards, until you bring them back}}",
    flagCard: "Flag card…",
    setDue: "Set due date…",
    setDueHint: "Choose the day it comes",
    reset: "Reset card",
    resetHint: "New again; its history is kept",
    resetNewHint: "It is new already",

    toldLast: "Done last",
    told_buryCard: "Card buried until tomorrow: <card>{name}</card>",
    told_buryNote:
      "Note buried until tomorrow, {cards, plural, one {# card} other {# cards}}: <card>{name}</card>",
    told_buryHeard:
      "Dictation left out until tomorrow, {cards, plural, one {# card} other {# cards}}: <card>{name}</card>",
    told_suspendCard: "Card suspended: <card>{name}</card>",
    told_suspendNote:
      "Note suspended, {cards, plural, one {# card} other {# cards}}: <card>{name}</card>",
    told_flag: "{flag, select, none {Flag removed} other {Flag: {flag}}} · <card>{name}</card>",
    told_setDue:
      "{days, plural, =0 {Due today, it comes once more at the end} =1 {Due tomorrow} other {Due in # days}}: <card>{name}</card>",
    told_reset: "Card reset, it comes back as a new card: <card>{name}</card>",
    told_leech_tag:
      "<card>{name}</card> is a leech: forgotten {lapses, plural, one {# time} other {# times}}. It is marked as one and stays in the deck. Look why it does not stick, or suspend it there.",
    told_leech_suspend:
      "<card>{name}</card> is a leech: forgotten {lapses, plural, one {# time} other {# times}}. It is suspended until you bring it back on its page.",
    seeCard: "Look at the card",
    dismiss: "Close this line",
  },
  zh: {
    marks: "标记",
    leech: "记忆难点",
    tag: "标签：",
    flag: "旗标",
    flag_0: "无旗标",
    flag_1: "红色",
    flag_2: "橙色",
    flag_3: "绿色",
    flag_4: "蓝色",
    flag_5: "粉色",
    flag_6: "青绿色",
    flag_7: "紫色",

    more: "更多",
    edit: "编辑……",
    editHint: "文字、译文和标签",
    buryCard: "搁置卡片",
    buryCardHint: "明天再出现",
    buryNote: "搁置笔记",
    buryNoteHint:
      "{count, plural, =1 {这条笔记只有这一张卡片} other {它的全部 # 张卡片，明天再出现}}",
    suspendCard: "暂停卡片",
    suspendCardHint: "恢复之前不再出现",
    suspendNote: "暂停笔记",
    suspendNoteHint:
      "{count, plural, =1 {这条笔记只有这一张卡片} other {它的全部 # 张卡片，恢复之前不再出现}}",
    flagCard: "设置旗标……",
    setDue: "设定到期日……",
    setDueHint: "选定它出现的日子",
    reset: "重置卡片",
    resetHint: "变回新卡，学习记录会保留",
    resetNewHint: "它本来就是新卡",

    toldLast: "刚才的操作",
    told_buryCard: "卡片已搁置到明天：<card>{name}</card>",
    told_buryNote: "笔记已搁置到明天，共 {cards, number} 张卡片：<card>{name}</card>",
    told_buryHeard: "今天不再听写，{cards, number} 张卡片明天再出现：<card>{name}</card>",
    told_suspendCard: "卡片已暂停：<card>{name}</card>",
    told_suspendNote: "笔记已暂停，共 {cards, number} 张卡片：<card>{name}</card>",
    told_flag: "{flag, select, none {已取消旗标} other {旗标：{flag}}} · <card>{name}</card>",
    told_setDue:
      "到期日已设为{days, plural, =0 {今天，排在本轮最后} =1 {明天} other { # 天后}}：<card>{name}</card>",
    told_reset: "卡片已重置，以后作为新卡出现：<card>{name}</card>",
    told_leech_tag:
      "<card>{name}</card> 成了记忆难点：已忘记 {lapses, number} 次。它已被标记，仍会出现。可以看看它为什么记不住，也可以在那里暂停它。",
    told_leech_suspend:
      "<card>{name}</card> 成了记忆难点：已忘记 {lapses, number} 次。它已暂停，可以在它的页面上恢复。",
    seeCard: "查看卡片",
    dismiss: "关闭这条消息",
  },
});
