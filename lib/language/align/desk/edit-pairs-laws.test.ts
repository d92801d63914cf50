import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Segment } from "#lib/language/text/unit";
import { applyPairEdit, type PairEdit, type PairRow } from "./edit-pairs.ts";

const seed = 20261123;

function rowsOf(...pairs: readonly (readonly [string | null, string | null])[]): PairRow[] {
  return pairs.map(([source, target], at) => ({
    id: `p${at + 1}`,
    index: at + 1,
    source: source === null ? null : segment(source, "en", 2 * at + 1),
    target: target === null ? null : segment(target, "zh", 2 * at + 2),
    kind: "body",
    probability: 0.9,
    warnings: [],
  }));
}

function segment(text: string, lang: "en" | "zh", line: number): Segment {
  return { text, lang, lines: [line] };
}

describe(`whatever is done to any rows (seed ${seed})`, () => {
  const word = fc.constantFrom("AI", "the", "模型", "学习。", "new", "one.", "数据,", "👩‍💻", "5%");
  const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
  const side = fc.option(text, { freq: 4 });
  const rows = fc
    .array(fc.tuple(side, side), { minLength: 1, maxLength: 8 })
    .map((pairs) => rowsOf(...pairs.filter(([a, b]) => a !== null || b !== null)));
  const at = fc.option(fc.nat(40));
  const pairId = fc.nat(8).map((n) => `p${n + 1}`);
  const sideName = fc.constantFrom("source", "target");
  const direction = fc.constantFrom("up", "down");
  const edit: fc.Arbitrary<PairEdit> = fc.oneof(
    fc.tuple(fc.nat(6), fc.integer({ min: 2, max: 3 })).map(([from, count]) => ({
      type: "merge" as const,
      pairIds: Array.from({ length: count }, (_, n) => `p${from + n + 1}`),
    })),
    fc.record({ type: fc.constant("split"), pairId, sourceAt: at, targetAt: at }),
    fc.record({ type: fc.constant("move"), pairId, side: sideName, at, direction }),
    fc.record({ type: fc.constant("shift"), pairId, side: sideName, direction }),
    fc.record({ type: fc.constant("swap"), pairId, side: sideName }),
  );
  const bare = (found: readonly (Segment | null)[]) =>
    found
      .flatMap((one) => one?.text ?? [])
      .join("")
      .replace(/\s/g, "");

  test("merge, split, move, shift and swap lose no text", () => {
    fc.assert(
      fc.property(rows, edit, (given, act) => {
        const change = applyPairEdit(given, act);
        if (!change.ok) return;
        const { before, after: made } = change.value;
        for (const name of ["source", "target"] as const) {
          const [old, now] = [before, made].map((list) => bare(list.map((row) => row[name])));
          const isSwap = act.type === "swap";
          expect(isSwap ? [...(now ?? "")].sort() : now).toEqual(
            isSwap ? [...(old ?? "")].sort() : old,
          );
        }
        for (const row of made) expect(row.source ?? row.target).not.toBeNull();
      }),
      { seed, numRuns: 2000 },
    );
  });

  test("a split row merged again reads as before where the cut stood at a space", () => {
    const english = fc.array(fc.constantFrom("an", "AI", "model,", "learns."), {
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(english, fc.nat(6), (words, cut) => {
        const source = words.join(" ");
        const sourceAt = words.slice(0, (cut % (words.length - 1)) + 1).join(" ").length;
        const [row] = rowsOf([source, "一个AI模型在学习。"]);
        if (row === undefined) return;
        const split = applyPairEdit([row], { type: "split", pairId: "p1", sourceAt, targetAt: 4 });
        if (!split.ok) throw new Error(split.error.type);
        const parts = split.value.after.map((part, n) => ({ ...part, id: `p${n + 1}` }));
        const merged = applyPairEdit(parts, { type: "merge", pairIds: ["p1", "p2"] });
        expect(merged.ok && merged.value.after[0]).toMatchObject({
          source: row.source,
          target: row.target,
        });
      }),
      { seed, numRuns: 500 },
    );
  });
});
