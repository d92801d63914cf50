import { defineWords } from "./define-words.ts";

export const shell = defineWords({
  en: {
    name: "Duizhao",
    tagline: "Learn a text you cannot yet read",
    skip: "Skip to the content",
    navigation: "Main",
    today: "Today",
    import: "Import",
    terms: "Terms",
    progress: "Progress",
    settings: "Settings",
    notFoundTitle: "Page not found",
    notFoundText:
      "The address is mistyped, or the text was removed. Your cards and reviews are safe.",
    forbiddenTitle: "Wrong address",
    forbiddenText:
      "Duizhao answers only to the address it was started at. Open it by the address printed at its start.",
    errorTitle: "Something went wrong",
    errorText: "What you had saved is safe. Try again; if it keeps failing, restart Duizhao.",
    retry: "Try again",
    backToToday: "Back to Today",
  },
  zh: {
    name: "对照",
    tagline: "学会一篇你还读不懂的文章",
    skip: "跳到正文",
    navigation: "主导航",
    today: "今天",
    import: "导入",
    terms: "术语",
    progress: "进度",
    settings: "设置",
    notFoundTitle: "这里什么也没有",
    notFoundText: "地址可能有误，或者这篇文章已被移除。你的卡片和复习记录都还在。",
    forbiddenTitle: "无法从这个地址访问",
    forbiddenText: "对照只应答启动时的地址。请用启动时显示的地址打开。",
    errorTitle: "出错了",
    errorText: "你已保存的内容都是安全的。请重试；如果仍然出错，请重新启动对照。",
    retry: "重试",
    backToToday: "回到今天",
  },
});
