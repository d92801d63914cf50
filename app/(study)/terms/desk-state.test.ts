import { expect, test } from "vitest";
import type { TermEditSummary } from "#lib/commands/term-desk-state";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import { err, ok } from "#lib/result";
import {
  type DeskState,
  deskOf,
  deskReducer,
  type Gesture,
  type GlossarySlice,
  pendingChanges,
  rowAt,
} from "./desk-state.ts";
import { testRow } from "./test-rows.ts";

const kv = testRow("KV cache", ["KV 缓存"]);
const agent = testRow("agent", ["智能体", "智体"]);
const fresh = deskOf({ rows: [kv, agent], undo: null, redo: null });
const accept = (id: string): TermAct => ({ type: "accept", termIds: [id] });

test("a ruling is seen at once, and stays seen when the server has said so", () => {
  const asked = ask(fresh, { type: "act", acts: [accept("KV cache")] });
  expect(statusOf(asked, "KV cache")).toBe("accepted");
  const saved = answer(asked, slice({ rows: [{ ...kv, status: "accepted" }] }));
  expect(saved.queue).toEqual([]);
  expect(statusOf(saved, "KV cache")).toBe("accepted");
});

test("an undo is seen at once, of what waits and of what is saved, and a redo brings it again", () => {
  const both = ask(fresh, { type: "act", acts: [accept("KV cache")] }, { type: "undo" });
  expect(statusOf(both, "KV cache")).toBe("proposed");
  const first = answer(both, slice({ rows: [{ ...kv, status: "accepted" }] }));
  expect(statusOf(first, "KV cache")).toBe("proposed");
  const second = answer(first, slice({ rows: [kv], undo: null, redo: edit("e1") }));
  expect(statusOf(second, "KV cache")).toBe("proposed");
  expect(statusOf(ask(second, { type: "redo" }), "KV cache")).toBe("accepted");
});

test("two acts of one key are taken back by one undo", () => {
  const prefer: TermAct = { type: "prefer", termId: "agent", translation: "智体" };
  const asked = ask(fresh, { type: "act", acts: [prefer, accept("agent")] });
  const row = { ...agent, status: "accepted" as const };
  const saved = answer(asked, slice({ rows: [row], edits: 2 }));
  expect(saved.past.at(-1)?.edits).toBe(2);
  expect(rowOf(ask(saved, { type: "undo" }), "agent")).toEqual(agent);
});

test("what is refused goes back, with what was asked for on top of it; a ruling on another term is still sent", () => {
  const asked = ask(
    fresh,
    { type: "act", acts: [accept("KV cache")] },
    { type: "act", acts: [accept("agent")] },
    { type: "undo" },
  );
  const refused = answer(asked, err({ type: "unknownTerm", field: "termIds", termId: "KV cache" }));
  expect(refused.queue.map(({ gesture }) => gesture.type)).toEqual(["act"]);
  expect(statusOf(refused, "KV cache")).toBe("proposed");
  expect(statusOf(refused, "agent")).toBe("accepted");
  expect(refused.refusal).toMatchObject({ why: { type: "unknownTerm" } });
});

test("without the server everything waits, and is sent once it can be", () => {
  const asked = ask(fresh, { type: "act", acts: [accept("agent")] });
  const failed = deskReducer(asked, { type: "failed", number: 1 });
  expect(failed.refusal).toBe("unreachable");
  expect(failed.queue).toHaveLength(1);
  expect(statusOf(failed, "agent")).toBe("accepted");
  expect(deskReducer(failed, { type: "retry" })).toMatchObject({ refusal: null, attempt: 1 });
});

test("a split term stands below the one it came from; a merged one is gone and comes back with an undo", () => {
  const split: TermAct = {
    ...{ type: "split", termId: "KV cache", translations: ["缓存"], sense: null },
  };
  const other = testRow("KV cache 2", ["缓存"]);
  const saved = answer(ask(fresh, { type: "act", acts: [split] }), slice({ rows: [kv, other] }));
  expect(saved.order).toEqual(["KV cache", "KV cache 2", "agent"]);
  expect(saved.shape).toBe(1);
  const merge: TermAct = { type: "merge", termId: "KV cache", otherIds: ["KV cache 2"] };
  const merged = answer(
    ask(saved, { type: "act", acts: [merge] }),
    slice({ rows: [kv], gone: ["KV cache 2"] }),
  );
  expect(rowOf(merged, "KV cache 2")).toBeUndefined();
  expect(rowOf(ask(merged, { type: "undo" }), "KV cache 2")).toEqual(other);
});

test("what was loaded anew is taken, unless something still waits", () => {
  const data = { rows: [agent], undo: edit("e9"), redo: null };
  expect(deskReducer(fresh, { type: "loaded", data }).order).toEqual(["agent"]);
  const waiting = ask(fresh, { type: "act", acts: [accept("agent")] });
  expect(deskReducer(waiting, { type: "loaded", data })).toBe(waiting);
});

test("what was done before this visit is named by the server when it is taken back and done again", () => {
  const before = deskOf({ rows: [kv, agent], undo: edit("e2"), redo: edit("e1") });
  const asked = ask(before, { type: "redo" }, { type: "redo" });
  expect(asked.latest?.acts).toEqual([]);
  const first = answer(asked, slice({ undo: edit("e1"), redo: edit("e2") }));
  const second = answer(first, slice({ undo: edit("e2") }));
  expect(second.latest).toMatchObject({ how: "redo", acts: [accept("KV cache")] });
});

test("with nothing done there is nothing to undo", () => {
  expect(ask(fresh, { type: "undo" }, { type: "redo" })).toEqual(fresh);
});

function ask(state: DeskState, ...gestures: readonly Gesture[]): DeskState {
  return gestures.reduce((before, gesture) => {
    const acts = gesture.type === "act" ? gesture.acts : [];
    const ids = acts.flatMap((act) => ("termIds" in act ? act.termIds : []));
    const names = Object.fromEntries(ids.map((id) => [id, id]));
    return deskReducer(before, { type: "ask", gesture, names });
  }, state);
}

function answer(state: DeskState, said: Parameters<typeof toEvent>[1]): DeskState {
  return deskReducer(state, toEvent(state, said));
}

function toEvent(
  state: DeskState,
  said: Extract<Parameters<typeof deskReducer>[1], { type: "answered" }>["answer"],
) {
  return { type: "answered" as const, number: state.queue[0]?.number ?? 0, answer: said };
}

function slice(some: Partial<GlossarySlice>) {
  return ok({ rows: [], gone: [], undo: edit("e1"), redo: null, edits: 1, ...some });
}

function edit(id: string): TermEditSummary {
  const act = accept("KV cache");
  return { id, type: "accept", act, at: new Date(0), terms: [], count: 1 };
}

function rowOf(state: DeskState, id: string) {
  return rowAt(state.rows, pendingChanges(state), id);
}

function statusOf(state: DeskState, id: string) {
  return rowOf(state, id)?.status;
}
