import { defineWords } from "./define-words.ts";

/** Putting a card on another day. */
export const dueDate = defineWords({
  en: {
    title: "Set due date",
    days: "Show it in how many days?",
    ways: "<code>0</code> today, <code>1</code> tomorrow, <code>3-7</code> any of these days, <code>7!</code> its interval becomes 7 days too.",
    day: "Or on this day",
    wrong: "Write a number of days such as 7, or 3-7, at most {most, number}.",
    set: "Set",
    cancel: "Cancel",
  },
  zh: {
    title: "设定到期日",
    days: "几天后再出现？",
    ways: "<code>0</code> 今天，<code>1</code> 明天，<code>3-7</code> 其中任意一天，<code>7!</code> 间隔也改为 7 天。",
    day: "或者选定日期",
    wrong: "请输入天数，例如 7 或 3-7，最多 {most, number}。",
    set: "设定",
    cancel: "取消",
  },
});
