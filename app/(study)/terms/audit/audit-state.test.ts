import { expect, test } from "vitest";
import type { TermAct } from "#lib/language/terms/desk/term-act";
import { err, ok } from "#lib/result";
import {
  type AuditState,
  auditReducer,
  freshAudit,
  type Gesture,
  rulingsOf,
  type Saved,
} from "./audit-state.ts";

const allow: TermAct = { type: "allow", termId: "agent", translations: ["智体"] };

test("a ruling settles its finding at once, an undo opens it again, a redo settles it", () => {
  const ruled = ask(freshAudit, act("first"), act("second"));
  expect(keysOf(ruled)).toEqual(["first", "second"]);
  const undone = ask(ruled, { type: "undo" });
  expect(keysOf(undone)).toEqual(["first"]);
  expect(undone.latest).toMatchObject({ how: "undo", key: "second" });
  expect(keysOf(ask(undone, { type: "redo" }))).toEqual(["first", "second"]);
});

test("what is saved can be taken back, step for step as it was saved", () => {
  const saved = answer(ask(freshAudit, act("first")), { steps: 2, undoId: "e2", redoId: null });
  expect(saved).toMatchObject({ undoId: "e2", queue: [], past: [{ key: "first", steps: 2 }] });
  const undone = answer(ask(saved, { type: "undo" }), { steps: 2, undoId: null, redoId: "e1" });
  expect(undone).toMatchObject({ past: [], future: [{ key: "first", steps: 2 }], redoId: "e1" });
});

test("what is refused is open again, and nothing that was asked for after it is sent", () => {
  const asked = ask(freshAudit, act("first"), act("second"));
  const refused = auditReducer(asked, {
    ...{ type: "answered", number: 1 },
    answer: err({ type: "lastTranslation", field: "translation" }),
  });
  expect(keysOf(refused)).toEqual([]);
  expect(refused.refusal).toMatchObject({ why: { type: "lastTranslation" } });
});

test("only what was ruled in this visit is undone from here", () => {
  expect(ask(freshAudit, { type: "undo" })).toBe(freshAudit);
});

function act(key: string): Gesture {
  return { type: "act", key, acts: [allow] };
}

function ask(state: AuditState, ...gestures: readonly Gesture[]): AuditState {
  return gestures.reduce(
    (before, gesture) => auditReducer(before, { type: "ask", gesture, names: { agent: "agent" } }),
    state,
  );
}

function answer(state: AuditState, saved: Saved): AuditState {
  const number = state.queue[0]?.number ?? 0;
  return auditReducer(state, { type: "answered", number, answer: ok(saved) });
}

function keysOf(state: AuditState): readonly string[] {
  return rulingsOf(state).past.map(({ key }) => key);
}
