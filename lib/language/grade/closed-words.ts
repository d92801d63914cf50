import { CHINESE_FREE_WORDS, CHINESE_STOP_WORDS } from "#lib/language/text/chinese-function-words";
import type { Lang } from "#lib/language/text/unit";

/** English words that only hold a sentence together; fewer than the stop words of terms. */
const ENGLISH_GRAMMAR = `a about actually all already also although am an and any are as at be because been being both but by can could did
do does doing done each either else even ever every few for from get gets getting got had has have having he her hers  him 
his how i if in indeed into is it its  just may me might mine moreover much my  no nor not now of off often oh on once one ones
onto or   ought our ours  out over own per perhaps quite rather really shall she should simply since so some still such
than that the their theirs them  then there therefore these they this those though thus to too toward towards under until up upon
us very was we well were what whatever when whenever where whether which while who whom whose why will with within would yes yet you your
yours   thing things way case kind sort certain exactly always never before after above below around along through during
between against without only like let make makes made making`;

const CHINESE_GRAMMAR = `的 地 得 了 着 过 是 在 和 与 及 或 而 且 并 也 都 就 还 又 很 更 最 太 这 那 这个 那个 这些 那些 这种 那种 一个
一种 一些 个 种 们 我 你 他 她 它 我们 你们 他们 她们 它们 其 被 把 将 让 使 对 对于 从 到 向 由 于 以 为 因为 所以 如果 但 但是 不过 然而
那么 会 要 有 没有 没 中 上 下 里 内 之间 时 后 前 等 吗 呢 吧 啊 即 则 若 该 此 各 所 如 怎么 什么 于是 因此 由此 由于 当 时候 之后 之前
而且 并且 或者 以及 来 去 才 却 便 再 只 只要 只有 只是 就是 还是 也是 都是 则是 不是 来说 而言 说 某 那儿 这儿 这里 那里 之 者 们 地
给 跟 比 用 同 按 次 条 份 台 位 项 件 只 段 片 张 块 颗 名 年 月 日 天 点 十分 非常 正在 已 已经 曾 曾经 那样 这样 一样 起来 下去 出来 可以`;

const split = (words: string) => new Set(words.trim().split(/\s+/u));

/** Words that only hold a sentence together, by language. */
export const GRAMMAR_WORDS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  en: split(ENGLISH_GRAMMAR),
  zh: split(CHINESE_GRAMMAR),
};

const CHINESE_CLOSED = new Set([
  ...GRAMMAR_WORDS.zh,
  ...CHINESE_STOP_WORDS,
  ...CHINESE_FREE_WORDS,
  ..."不 没 无 非 未 别 勿 不能 不会 不可 并不 并非 从不 从未 未必 不必 无法 毫无 不再 而不是 而非 难以 尚未 没人 无人 除非 不得不 不仅 不但 不断 不管 无论 差不多".split(
    " ",
  ),
]);

/** All words that an answer is cut by whatever its key: grammar, adverbs, negations. */
export function closedWords(lang: Lang): ReadonlySet<string> {
  return lang === "zh" ? CHINESE_CLOSED : GRAMMAR_WORDS.en;
}
