/** Particles that carry no meaning of their own. */
export const CHINESE_PARTICLES: ReadonlySet<string> = new Set("的 地 得 之 了 着".split(" "));

/** Characters that begin a derived word as un-, pre- or mis- do. */
export const CHINESE_PREFIXES: ReadonlySet<string> = new Set(
  "可 不 无 非 未 超 预 反 准 半 误 亚 伪 元 副".split(" "),
);

/** Characters that end a derived word as -ise, -ity or -er do. */
export const CHINESE_SUFFIXES: ReadonlySet<string> = new Set(
  "化 性 器 率 度 者 型 式 量 体 机 力 学 法 端 区 仪 剂 酶 症 炎".split(" "),
);

export const CHINESE_CONJUNCTIONS: ReadonlySet<string> = new Set(
  "和 与 及 或 或者 以及 而 且 并 并且".split(" "),
);

/** Single characters that are words of their own; two others side by side are mostly one word. */
export const CHINESE_LONE_WORDS: ReadonlySet<string> = new Set(
  `不 无 未 非 可 只 仅 才 再 已 正 曾 先 新 旧 大 小 高 低 长 短 多 少 好 人 次 条 份 台 位 项 一 两 三 四 五 六 七 八 九 十
百 千 万 亿 年 月 日 天 说 做 用 给 跟 像 为 当 需 应 须 必 全 均 共 请 想 看 来 去 找 按 据 经 因 故 但 却 仍 还`.split(
    /\s+/,
  ),
);

/** Function words: no translation of a term begins or ends with them. */
export const CHINESE_STOP_WORDS: ReadonlySet<string> = new Set(
  `的 地 得 了 着 过 是 在 和 与 及 或 而 且 并 也 都 就 还 又 很 更 最 太 这 那 这个 那个 这些 那些 这种 那种 一个 一种 一些
个 种 们 我 你 他 她 它 我们 你们 他们 它们 其 被 把 将 让 使 对 对于 从 到 向 由 于 以 为 因为 所以 如果 但 但是 不过 然而
那么 可以 可能 能 会 要 有 没有 没 中 上 下 里 内 之间 时 后 前 等 吗 呢 吧 即 则 若 该 此 每 每个 各 各个 所 所有 如 如何
什么 通过 进行 随着`.split(/\s+/),
);

/** Adverbs, pronouns, prepositions: a translation that holds one is wording, not a term. */
export const CHINESE_FREE_WORDS: ReadonlySet<string> = new Set(
  `不 没 没有 未 已 已经 正 正在 才 就 就是 都 也 还 还是 再 又 只 只要 只有 只好 先 越 越来越 更 更加 最 极 极其 很 太 挺 非常 十分 特别 比较
相当 相对 几乎 大约 大概 差不多 左右 当然 其实 实际上 真正 真的 确实 一直 始终 不断 经常 常常 往往 总是 从来 忽然 突然 慢慢 渐渐 逐渐 依次
分别 同时 最终 最先 最后 反而 反过来 却 仍 仍然 一旦 不如 之所以 然后 此时 每 每次 每个 每种 每晚 每天 各 各自 各项 各种 其余 其他 其它 另
另外 这样 那样 这边 那边 这里 那里 那儿 这儿 哪里 哪儿 怎 怎么 怎样 自己 自身 彼此 大家 大部分 大多数 等等 之类 之 根据 按 按照 经过 沿着 替
给 跟 比 用 除了 关于 至于 或许 也许 难道 难以 大幅 的话 如今 现在 今天 多 点 一点 一下 一下子 一样 一起 一定 必须 应该 似乎 好像 尽管 虽然
除非 无论 不管 何时 何 谁 哪 哪个 某 某个 某些 任何 所谓 原来 本来 终于 马上 立刻 刚刚 刚 曾 曾经 顺手 简直 快要 就要 左边 右边`.split(
    /\s+/,
  ),
);

/** A number, with or without what it counts ("三次", "第一个", "十分钟"). */
export const CHINESE_QUANTITY =
  /^第?[一二三四五六七八九十百千万亿兆两几零半数余\d]+(?:分之[一二三四五六七八九十百千万两几]+|[个次份遍步组台张种条位座块层级段件批年月日天点分秒倍成行句刀杯米粒章口样刻夜岁届项名只头匹辆]|小块|分钟|小时|公里|厘米|美元|瞬间|多)?$/;
