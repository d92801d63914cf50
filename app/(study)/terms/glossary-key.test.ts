import { expect, test } from "vitest";
import { glossaryKey, type KeyPlace } from "./glossary-key.ts";

const nothingHeld = {
  ...{ keyCode: 0, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...{ isComposing: false, repeat: false },
};

test.each<[string, KeyPlace, unknown]>([
  ["a", "row", { type: "accept" }],
  ["a", "page", { type: "accept" }],
  ["x", "control", { type: "reject" }],
  ["2", "row", { type: "choose", number: 2 }],
  ["A", "row", { type: "acceptCertain" }],
  ["ArrowDown", "row", { type: "step", by: 1 }],
  ["ArrowDown", "page", { type: "step", by: 1 }],
  ["ArrowDown", "control", null],
  [" ", "page", { type: "next" }],
  [" ", "control", null],
  ["Enter", "control", null],
  ["？", "page", { type: "keys" }],
  ["a", "field", null],
  ["Escape", "field", null],
])("“%s” pressed on a %s", (key, place, command) => {
  expect(glossaryKey({ ...nothingHeld, key }, place)).toEqual(command);
});

test("Ctrl+Z takes back, Ctrl+Y and Ctrl+Shift+Z do again; other chords are the browser's", () => {
  const chord = { ...nothingHeld, ctrlKey: true };
  expect(glossaryKey({ ...chord, key: "z" }, "page")).toEqual({ type: "undo" });
  expect(glossaryKey({ ...chord, key: "y" }, "page")).toEqual({ type: "redo" });
  expect(glossaryKey({ ...chord, key: "Z", shiftKey: true }, "page")).toEqual({ type: "redo" });
  expect(glossaryKey({ ...chord, key: "a" }, "row")).toBeNull();
});

test("while an input method composes no key rules, and a key held down rules once", () => {
  expect(glossaryKey({ ...nothingHeld, key: "a", isComposing: true }, "row")).toBeNull();
  expect(glossaryKey({ ...nothingHeld, key: "x", keyCode: 229 }, "row")).toBeNull();
  expect(glossaryKey({ ...nothingHeld, key: "a", repeat: true }, "row")).toBe("nothing");
  expect(glossaryKey({ ...nothingHeld, key: "j", repeat: true }, "row")).toEqual({
    ...{ type: "step", by: 1 },
  });
});
