import { defineWords } from "./define-words.ts";

export const forecast = defineWords({
  en: {
    share: "You can read {share, number, percent} of this today",
    between: "between {low, number} and {high, number}%",
    meaning:
      "How much of a text you can read follows from how well you remember its terms today, and from your own self-tests. Four times out of five the truth lies between the two numbers.",
    goOn: "<link>New cards pay most in <name>{title}</name></link>{segments, plural, =0 {} one { (about # more segment understood in ten minutes)} other { (about # more segments understood in ten minutes)}}.",
  },
  zh: {
    share: "今天你能读懂 {share, number, percent}",
    between: "大约在 {low, number}% 到 {high, number}% 之间",
    meaning:
      "能读懂多少，是根据你今天对文中术语的记忆和你的自测结果推算的。五次里有四次，实际比例会落在这两个数之间。",
    goOn: "<link>接下来学新卡片，《<name>{title}</name>》收获最大</link>{segments, plural, =0 {} other {：每十分钟大约多读懂 # 句}}。",
  },
});
