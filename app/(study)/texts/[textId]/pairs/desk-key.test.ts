import { expect, test } from "vitest";
import { type DeskPlace, deskKey, type PressedKey } from "./desk-key.ts";

test.each([
  ["m", {}, "cell", { type: "merge" }],
  ["Enter", {}, "cell", { type: "edit" }],
  ["ArrowDown", {}, "cell", { type: "step", by: 1 }],
  ["{", { shiftKey: true }, "cell", { type: "shift", direction: "up" }],
  ["【", {}, "cell", { type: "move", direction: "up" }],
  ["2", {}, "listControl", { type: "kind", kind: "title" }],
  ["Delete", { shiftKey: true }, "cell", { type: "drop", whole: true }],
  ["z", { ctrlKey: true }, "page", { type: "undo" }],
  ["Z", { ctrlKey: true, shiftKey: true }, "control", { type: "redo" }],
  ["？", { shiftKey: true }, "page", { type: "keys" }],
] as const)("%s %j on a %s means %j", (key, held, place, command) => {
  expect(deskKey(pressed(key, held), place)).toEqual(command);
});

test("what changes a row works only in the list, and Enter presses a button that has the focus", () => {
  expect(deskKey(pressed("m"), "page")).toBeNull();
  expect(deskKey(pressed("d"), "control")).toBeNull();
  expect(deskKey(pressed("Enter"), "listControl")).toBeNull();
});

test.each(["cell", "field", "page"] as DeskPlace[])(
  "while pinyin 拼音 is being composed on a %s every key is the input method's",
  (place) => {
    expect(deskKey(pressed("m", { isComposing: true }), place)).toBeNull();
    expect(deskKey(pressed("Enter", { keyCode: 229 }), place)).toBeNull();
  },
);

test("a key held down walks on, but merges once", () => {
  expect(deskKey(pressed("j", { repeat: true }), "cell")).toEqual({ type: "step", by: 1 });
  expect(deskKey(pressed("m", { repeat: true }), "cell")).toBe("nothing");
});

test("chords of the browser stay its own; brackets that need AltGr are typed all the same", () => {
  expect(deskKey(pressed("d", { ctrlKey: true }), "cell")).toBeNull();
  expect(deskKey(pressed("[", { ctrlKey: true, altKey: true }), "cell")).toEqual({
    type: "move",
    direction: "up",
  });
});

function pressed(key: string, held: Partial<PressedKey> = {}): PressedKey {
  return {
    ...{ key, keyCode: 0, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
    ...{ isComposing: false, repeat: false },
    ...held,
  };
}
