import fc from "fast-check";
import { expect, test } from "vitest";
import { applyTermAct } from "./apply-term-act.ts";
import type { TermAct } from "./term-act.ts";
import type { RuledTerm, TermChange } from "./term-desk.ts";
import { desk, term } from "./test-terms.ts";

const seed = 20261123;

const terms = [
  term("1", "agent"),
  term("2", "agentic loop"),
  term("3", "rollout", { status: "accepted" }),
  term("4", "KV cache", { key: "kv cache", status: "rejected" }),
  term("5", "智能体", { sourceLang: "zh", targetLang: "en" }),
];
const found = { 1: ["智体", "智能体", "agent"], 2: ["循环"], 3: ["rollout", "推演"], 4: ["缓存"] };

const id = fc.constantFrom("1", "2", "3", "4", "5", "n1", "n2", "n3", "无");
const ids = fc.array(id, { maxLength: 3 });
const text = fc.constantFrom("智体", "智能体", "agent", "循环", "推演", "缓存", "代理", "");
const texts = fc.array(text, { maxLength: 3 });
const source = fc.constantFrom("agent", "Agents", "rollout", "KV cache", "loop", "智能体", " ");
const act: fc.Arbitrary<TermAct> = fc.oneof(
  fc.record({ type: fc.constantFrom("accept", "reject", "propose"), termIds: ids }),
  fc.record({ type: fc.constant("merge"), termId: id, otherIds: ids }),
  fc.record({ type: fc.constant("unmerge"), termId: id, otherId: id }),
  fc.record({
    ...{ type: fc.constant("split"), termId: id, translations: texts },
    sense: fc.option(text),
  }),
  fc.record({ type: fc.constant("rename"), termId: id, source }),
  fc.record({ type: fc.constantFrom("prefer", "refuse"), termId: id, translation: text }),
  fc.record({ type: fc.constant("allow"), termId: id, translations: texts }),
  fc.record({
    ...{ type: fc.constant("add"), source, translations: texts, textId: fc.constant(null) },
    ...{ sourceLang: fc.constantFrom("en", "zh"), targetLang: fc.constantFrom("en", "zh") },
  }),
) as fc.Arbitrary<TermAct>;

/** Every state that the acts lead through, with the changes that did. */
function play(acts: readonly TermAct[]) {
  const states: (readonly RuledTerm[])[] = [terms];
  const changes: TermChange[] = [];
  for (const [number, one] of acts.entries()) {
    const now = states.at(-1) ?? [];
    const done = applyTermAct(desk(now, found, { freshId: `n${number}` }), one);
    if (!done.ok) continue;
    changes.push(done.value);
    states.push(put(now, done.value.before, done.value.after));
  }
  return { states, changes };
}

function put(
  terms: readonly RuledTerm[],
  gone: readonly RuledTerm[],
  come: readonly RuledTerm[],
): RuledTerm[] {
  const out = new Set(gone.map((one) => one.id));
  return [...terms.filter((one) => !out.has(one.id)), ...come].sort((one, other) =>
    one.id < other.id ? -1 : 1,
  );
}

test(`whatever was done, taking it back step by step gives every state again, 一步一步 (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const { states, changes } = play(acts);
      let now = states.at(-1) ?? [];
      for (const [number, { before, after }] of [...changes.entries()].reverse()) {
        now = put(now, after, before);
        expect(now).toEqual(states[number]);
      }
    }),
    { seed, numRuns: 500 },
  );
});

test(`whatever was done, keys stay apart, merges lead somewhere, and one translation is preferred, 规矩 (seed ${seed})`, () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      const now = play(acts).states.at(-1) ?? [];
      const byId = new Map(now.map((one) => [one.id, one]));
      const names = now.map((one) =>
        [one.sourceLang, one.targetLang, one.key, one.sense].join("|"),
      );
      expect(new Set(names).size).toBe(names.length);
      for (const one of now) {
        expect(one.mergedIntoId !== null).toBe(one.status === "merged");
        expect(keptOf(one, byId)?.status).not.toBe("merged");
        const rulings = one.translations.map(({ ruling }) => ruling);
        expect(rulings.filter((ruling) => ruling === "preferred").length).toBeLessThan(2);
        if (one.status === "merged") expect(rulings).toEqual([]);
      }
    }),
    { seed, numRuns: 500 },
  );
});

function keptOf(one: RuledTerm, byId: ReadonlyMap<string, RuledTerm>): RuledTerm | undefined {
  let kept: RuledTerm | undefined = one;
  for (let steps = 0; kept !== undefined && kept.mergedIntoId !== null && steps < 20; steps += 1) {
    kept = byId.get(kept.mergedIntoId);
  }
  return kept;
}
