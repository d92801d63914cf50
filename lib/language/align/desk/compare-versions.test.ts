import fc from "fast-check";
import { expect, test } from "vitest";
import type { Pair } from "#lib/language/text/unit";
import { compareVersions } from "./compare-versions.ts";

function rowsOf(...texts: readonly string[]): Pair[] {
  return texts.map((text, at) => {
    const [source = "", target = ""] = text.split("|");
    return {
      index: at + 1,
      source: source === "" ? null : { text: source, lang: "en", lines: [2 * at + 1] },
      target: target === "" ? null : { text: target, lang: "zh", lines: [2 * at + 2] },
      kind: "body",
      probability: 1,
      warnings: [],
    };
  });
}

/** "=0>0" kept, "~" changed, "+" added, "-" gone. */
function changes(before: readonly Pair[], after: readonly Pair[]): string {
  const marks = { kept: "=", changed: "~", added: "+", gone: "-" };
  return compareVersions(before, after)
    .map((match) => `${marks[match.type]}${match.before ?? ""}>${match.after ?? ""}`)
    .join(" ");
}

const talk = rowsOf(
  "Training is a one-time cost.|训练是一次性成本。",
  "It is paid once.|只付一次。",
  "People say that this is fine.|人们说这没有问题。",
  "I am not so sure about that.|我对此并不那么确定。",
);

test("the same version has kept rows only", () => {
  expect(changes(talk, talk)).toBe("=0>0 =1>1 =2>2 =3>3");
});

test("rows are added and gone where they stood", () => {
  const [first, second, third, fourth] = talk;
  const [extra] = rowsOf("Thank you all.|谢谢大家。");
  if (!first || !second || !third || !fourth || !extra) throw new Error("rows");
  expect(changes(talk, [first, third, fourth])).toBe("=0>0 -1> =2>1 =3>2");
  expect(changes(talk, [first, extra, second, third, fourth])).toBe("=0>0 +>1 =1>2 =2>3 =3>4");
});

test("a row with a new translation, or half new words, is changed", () => {
  const after = rowsOf(
    "Training is a one-time cost.|训练费用只需要支付一回。",
    "It is paid once.|只付一次。",
    "People say that this is quite fine.|大家都认为没什么。",
    "Nobody knows.|谁知道呢?",
  );
  expect(changes(talk, after)).toBe("~0>0 =1>1 ~2>2 -3> +>3");
});

test("a row that only moved is kept", () => {
  const [first, second, third, fourth] = talk;
  if (!first || !second || !third || !fourth) throw new Error("rows");
  expect(changes(talk, [second, third, fourth, first])).toBe("=1>0 =2>1 =3>2 =0>3");
});

test("a loose row that gets its translation is changed", () => {
  expect(changes(rowsOf("Hello.|"), rowsOf("Hello.|你好。"))).toBe("~0>0");
});

test("repeated rows are matched in order, as many as there are", () => {
  const yes = "Yes.|是。";
  expect(changes(rowsOf(yes, yes, "A.|甲。"), rowsOf(yes, "A.|甲。", yes))).toBe("=0>0 =2>1 =1>2");
});

test("every row of both versions is told once, the new ones in order", () => {
  const text = fc.constantFrom(
    "A b c d.|甲乙。",
    "A b c e.|甲乙。",
    "X.|丙丁。",
    "Y y.|戊。",
    "|己。",
    "Z.|",
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 14 }), fc.array(text, { maxLength: 14 }), (a, b) => {
      const matches = compareVersions(rowsOf(...a), rowsOf(...b));
      const olds = matches.flatMap(({ before }) => before ?? []);
      const news = matches.flatMap(({ after }) => after ?? []);
      expect([...olds].sort((x, y) => x - y)).toEqual(a.map((_, at) => at));
      expect(news).toEqual(b.map((_, at) => at));
      for (const { type, before, after } of matches) {
        if (type === "kept") expect(a[before ?? -1]).toBe(b[after ?? -1]);
        expect([type === "gone", type === "added"]).toEqual([after === null, before === null]);
      }
    }),
    { seed: 20261123, numRuns: 500 },
  );
});

test("ten thousand rows with changes all over are compared in seconds", () => {
  const many = Array.from(
    { length: 10_000 },
    (_, n) => `This is sentence number ${n} of it.|这是第 ${n} 句。`,
  );
  const edited = many.flatMap((row, n) =>
    n % 7 === 0 ? [] : n % 5 === 0 ? [row.replace("这是", "那是")] : [row],
  );
  const rewritten = many.map(
    (_, n) => `Wholly other words ${n * 7} stand here.|完全不同 ${n * 3}。`,
  );
  const started = performance.now();
  const counts = new Map<string, number>();
  for (const { type } of compareVersions(rowsOf(...many), rowsOf(...edited)))
    counts.set(type, (counts.get(type) ?? 0) + 1);
  expect(counts.get("gone")).toBe(1429);
  expect(counts.get("added")).toBeUndefined();
  compareVersions(rowsOf(...many), rowsOf(...rewritten));
  expect(performance.now() - started).toBeLessThan(6000);
});
