import { expect, test } from "vitest";
import { type KeyPlace, keyCommand, type PressedKey } from "./key-command.ts";

function press(key: string, more: Partial<PressedKey> = {}): PressedKey {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return { key, keyCode: 0, ...none, isComposing: false, repeat: false, ...more };
}

test.each([
  [" ", { type: "showOrGood" }],
  ["Enter", { type: "showOrGood" }],
  ["1", { type: "rate", rating: "again" }],
  ["2", { type: "rate", rating: "hard" }],
  ["3", { type: "rate", rating: "good" }],
  ["4", { type: "rate", rating: "easy" }],
  ["u", { type: "undo" }],
  ["U", { type: "undo" }],
  ["z", { type: "undo" }],
  ["i", { type: "info" }],
  ["Escape", { type: "closeInfo" }],
  ["r", { type: "play" }],
  ["?", { type: "keys" }],
  ["？", { type: "keys" }],
])("on the page the key “%s” is %o", (key, command) => {
  expect(keyCommand(press(key), "page")).toEqual(command);
});

test.each(["e", "-", "=", "@", "!", "*", "5", "Tab"])("“%s” is left alone", (key) => {
  expect(keyCommand(press(key), "page")).toBeNull();
});

test("Ctrl+Z and ⌘Z undo; other chords belong to the browser", () => {
  expect(keyCommand(press("z", { ctrlKey: true }), "page")).toEqual({ type: "undo" });
  expect(keyCommand(press("z", { metaKey: true }), "page")).toEqual({ type: "undo" });
  expect(keyCommand(press("Z", { ctrlKey: true, shiftKey: true }), "page")).toBeNull();
  expect(keyCommand(press("r", { ctrlKey: true }), "page")).toBeNull();
  expect(keyCommand(press("1", { altKey: true }), "page")).toBeNull();
});

const fields = ["line", "lines", "untouchedLine", "untouchedLines"] as const;

test.each(fields)("letters, digits and Space typed in a field (%s) are only text", (place) => {
  for (const key of [" ", "1", "3", "u", "z", "i", "r", "?", "样"]) {
    expect(keyCommand(press(key), place)).toBeNull();
  }
});

test.each(fields)("Enter shows the answer from a field (%s), Escape leaves it", (place) => {
  expect(keyCommand(press("Enter"), place)).toEqual({ type: "show" });
  expect(keyCommand(press("Escape"), place)).toEqual({ type: "leaveField" });
});

test("Shift+Enter begins a new line where there can be one", () => {
  expect(keyCommand(press("Enter", { shiftKey: true }), "lines")).toBeNull();
  expect(keyCommand(press("Enter", { shiftKey: true }), "line")).toEqual({ type: "show" });
});

test("Ctrl+Z in a field takes back typing; in an untouched one it takes back the last answer", () => {
  expect(keyCommand(press("z", { ctrlKey: true }), "line")).toBeNull();
  expect(keyCommand(press("z", { ctrlKey: true }), "untouchedLines")).toEqual({ type: "undo" });
});

test("while 样本 is being composed no key is ours, nor is the Enter that commits pinyin", () => {
  for (const place of ["page", "control", ...fields] satisfies KeyPlace[]) {
    for (const key of ["Enter", " ", "1", "z"]) {
      expect(keyCommand(press(key, { isComposing: true }), place)).toBeNull();
      expect(keyCommand(press(key, { keyCode: 229 }), place)).toBeNull();
    }
  }
});

test("Space and Enter press the button that has the focus, whichever it is; other keys still work there", () => {
  expect(keyCommand(press(" "), "control")).toBeNull();
  expect(keyCommand(press("Enter"), "control")).toBeNull();
  expect(keyCommand(press("1"), "control")).toEqual({ type: "rate", rating: "again" });
});

test("a key held down answers one card, not ten", () => {
  for (const place of ["page", "control", "line"] satisfies KeyPlace[]) {
    expect(keyCommand(press("Enter", { repeat: true }), place)).toEqual({ type: "swallow" });
  }
  expect(keyCommand(press("3", { repeat: true }), "page")).toEqual({ type: "swallow" });
});
