import { defineWords } from "./define-words.ts";

/** How a learner likes to review: by touch, by the clock. */
export const reviewModes = defineWords({
  en: {
    timeLeft:
      "{minutes, plural, =0 {under a minute left} one {about # min left} other {about # min left}}",
    timer: "Time on this card",
    hintTitle: "By touch",
    hint: "Tap the card to show the answer; then swipe right for Good, left for Again.",
    understood: "Got it",
  },
  zh: {
    timeLeft: "{minutes, plural, =0 {还要不到 1 分钟} other {还要约 # 分钟}}",
    timer: "这张卡片的用时",
    hintTitle: "触摸操作",
    hint: "轻点卡片显示答案；之后向右滑是“良好”，向左滑是“重来”。",
    understood: "知道了",
  },
});
