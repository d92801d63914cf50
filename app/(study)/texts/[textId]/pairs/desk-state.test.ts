import { expect, test } from "vitest";
import type { PairEdit } from "#lib/language/align/desk/edit-pairs";
import { ok } from "#lib/result";
import type { DeskSlice } from "./desk-row.ts";
import { type DeskAct, deskOf, deskReducer, shownRows, toRequest } from "./desk-state.ts";
import { testRows } from "./test-rows.ts";

const rows = testRows(
  ["Feed it. Keep it warm.", "喂养它。保持温暖。"],
  ["Then shape the loaf.", "然后整形。"],
  ["Bake it.", "烘烤。"],
);
const fresh = deskOf({ rows, version: 4, undo: null, redo: null });
const split: PairEdit = { type: "split", pairId: "row-1", sourceAt: 9, targetAt: 4 };

test("an edit is seen at once and named by stored ids when it is sent", () => {
  const state = after({ type: "ask", act: { type: "edit", edit: split } });
  expect(sources(state)).toEqual(["Feed it.", "Keep it warm.", "Then shape the loaf.", "Bake it."]);
  expect(toRequest("text", state.desk, { number: 1, act: { type: "edit", edit: split } })).toEqual({
    textId: "text",
    version: 4,
    rowCount: 3,
    act: { type: "edit", edit: split },
  });
});

test("a row that an edit made keeps its name on the page when it is saved, so that the next edit finds it", () => {
  const made = shownRows(after({ type: "ask", act: { type: "edit", edit: split } }));
  const fresh = made.find(({ storedId }) => storedId === null);
  const edit: PairEdit = { type: "drop", pairId: fresh?.id ?? "", side: "target" };
  const state = after(
    { type: "ask", act: { type: "edit", edit: split } },
    { type: "ask", act: { type: "edit", edit } },
    { type: "answered", number: 1, answer: ok(slice(made, 0, 2, 1)) },
  );
  expect(state.queue).toHaveLength(1);
  const [next] = state.queue;
  const request = next && toRequest("text", state.desk, next);
  expect(request?.act).toMatchObject({ edit: { pairId: `stored-${fresh?.index}` } });
  expect(shownRows(state).find(({ id }) => id === fresh?.id)?.target).toBeNull();
});

test("when one act is refused, what was asked for after it is not done either", () => {
  const drop: PairEdit = { type: "drop", pairId: "row-3", side: "both" };
  const state = after(
    { type: "ask", act: { type: "edit", edit: split } },
    { type: "ask", act: { type: "edit", edit: drop } },
    { type: "answered", number: 1, answer: { ok: false, error: "tooLong" } },
  );
  expect(state).toMatchObject({ queue: [], refusal: "tooLong", isStale: false });
  expect(sources(state)).toHaveLength(3);
});

test("a stale desk takes nothing more", () => {
  const state = after(
    { type: "ask", act: { type: "edit", edit: split } },
    { type: "answered", number: 1, answer: { ok: false, error: "stale" } },
    { type: "ask", act: { type: "edit", edit: split } },
  );
  expect(state).toMatchObject({ queue: [], isStale: true });
});

test("without a connection the act waits, and nothing is called saved", () => {
  const state = after(
    { type: "ask", act: { type: "edit", edit: split } },
    { type: "failed", number: 1 },
  );
  expect(state).toMatchObject({ refusal: "unreachable", latest: null });
  expect(sources(state)).toHaveLength(4);
  expect(deskReducer(state, { type: "retry" })).toMatchObject({ refusal: null, attempt: 1 });
});

function after(...events: readonly DeskAct[]) {
  return events.reduce(deskReducer, fresh);
}

function sources(state: typeof fresh) {
  return shownRows(state).map(({ source }) => source?.text);
}

/** As the server answers: new rows with ids of its own. */
function slice(
  made: ReturnType<typeof shownRows>,
  at: number,
  rowCount: number,
  count: number,
): DeskSlice {
  const saved = made.slice(at, at + rowCount).map(({ storedId, ...row }) => ({
    ...row,
    id: storedId ?? `stored-${row.index}`,
  }));
  const undo = { type: "split", first: at + 1, rows: rowCount } as const;
  return { version: 5, at, count, rows: saved, undo, redo: null };
}
