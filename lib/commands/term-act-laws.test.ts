import fc from "fast-check";
import { expect, test } from "vitest";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import { listAllCards, listDeck } from "#lib/store/card";
import { listGlossary } from "#lib/store/glossary";
import { checkFile } from "#lib/store/health";
import { inTransaction } from "#lib/store/transaction";
import { actOnTerms } from "./act-on-terms.ts";
import { refindTerms } from "./refind-terms.ts";
import { findTermActs } from "./term-log.ts";
import { divergentCards } from "./test-desk.ts";
import { glossaryHouse, printTerms, pushAnswer } from "./test-glossary.ts";

type House = Awaited<ReturnType<typeof glossaryHouse>>;

const seed = 20261123;

/** What a learner may do next: numbers name terms, translations and cards, whatever there is by then. */
type Step =
  | { readonly type: "act"; readonly kind: number; readonly numbers: readonly number[] }
  | { readonly type: "undo" | "redo" }
  | { readonly type: "answer"; readonly card: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant("act" as const),
      kind: fc.nat(8),
      numbers: fc.array(fc.nat(50), { minLength: 3, maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.constantFrom({ type: "undo" as const }, { type: "redo" as const }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant("answer" as const), card: fc.nat(50) }) },
);

/** The act that the numbers name in the glossary as it is. */
async function actOf({ db, learner }: House, kind: number, numbers: readonly number[]) {
  const terms = await listGlossary(db, learner.id);
  const termAt = (at: number) => terms[(numbers[at] ?? 0) % Math.max(1, terms.length)];
  const [one, other] = [termAt(0), termAt(1)];
  if (one === undefined || other === undefined) return null;
  const termId = one.id;
  const texts = [...one.variants.map(({ text }) => text), ...one.refused, "智能体", "推断"];
  const translation = texts[(numbers[2] ?? 0) % texts.length] ?? "";
  const source = ["test", "hour", "chat bot", "agent", "data"][(numbers[2] ?? 0) % 5] ?? "";
  const acts: readonly TermAct[] = [
    { type: "accept", termIds: [termId, other.id] },
    { type: "reject", termIds: [termId] },
    { type: "merge", termId, otherIds: [other.id] },
    { type: "unmerge", termId, otherId: one.merged[0]?.id ?? other.id },
    { type: "split", termId, translations: [translation], sense: null },
    { type: "rename", termId, source },
    { type: "prefer", termId, translation },
    { type: "refuse", termId, translation },
    {
      ...{ type: "add", source, translations: ["测试"], textId: null },
      ...{ sourceLang: "en", targetLang: "zh" },
    },
  ];
  return acts[kind] ?? null;
}

async function play(house: House, steps: readonly Step[]) {
  const { db, learner, undo, redo } = house;
  for (const [number, one] of steps.entries()) {
    const next = await findTermActs(db, learner.id);
    if (one.type === "undo" && next.undo !== null) await undo();
    if (one.type === "redo" && next.redo !== null) await redo();
    if (one.type === "act") {
      const act = await actOf(house, one.kind, one.numbers);
      if (act !== null) await actOnTerms(db, learner.id, { act });
    }
    if (one.type === "answer") {
      const cards = await listAllCards(db, learner.id);
      const card = cards[one.card % cards.length];
      if (card !== undefined) await pushAnswer(db, learner, card.id, 3 + number);
    }
  }
}

/** Takes everything back; gives how much it was. */
async function undoAll({ db, learner, undo }: House): Promise<number> {
  let undone = 0;
  for (; (await findTermActs(db, learner.id)).undo !== null; undone += 1) await undo();
  return undone;
}

/** Looks for every term anew in every text. */
async function refindAll({ db, learner }: House): Promise<void> {
  const ids = (await listGlossary(db, learner.id)).map(({ id }) => id);
  await inTransaction(db, (tx) => refindTerms(tx, learner.id, ids));
}

async function listAskedIds({ db, learner }: House): Promise<string[]> {
  return (await listDeck(db, learner.id, null)).map(({ id }) => id).sort();
}

test(`whatever is done and answered, every card is what its answers make it, and all of it can be taken back and done again, 撤回再重做 (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
      const house = await glossaryHouse();
      const { db, learner, redo } = house;
      const before = await printTerms(db, learner);
      const asked = await listAskedIds(house);
      await play(house, steps);
      expect(await divergentCards(db, learner)).toEqual([]);
      expect(await checkFile(db)).toEqual([]);
      const after = await printTerms(db, learner);
      await refindAll(house);
      expect(await printTerms(db, learner)).toBe(after);
      const undone = await undoAll(house);
      expect(await printTerms(db, learner)).toBe(before);
      expect(await divergentCards(db, learner)).toEqual([]);
      expect(await checkFile(db)).toEqual([]);
      expect(await listAskedIds(house)).toEqual(asked);
      for (let count = 0; count < undone; count += 1) await redo();
      expect(await printTerms(db, learner)).toBe(after);
      expect(await divergentCards(db, learner)).toEqual([]);
    }),
    { seed, numRuns: 5, endOnFailure: true },
  );
}, 60_000);
