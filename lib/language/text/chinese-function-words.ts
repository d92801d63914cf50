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
