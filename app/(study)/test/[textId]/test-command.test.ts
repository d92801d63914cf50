import { expect, test } from "vitest";
import { type PressedTestKey, type TestPlace, testCommand } from "./test-command.ts";

function press(key: string, place: TestPlace, more: Partial<PressedTestKey> = {}) {
  const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  const pressed = { key, keyCode: 0, ...plain, isComposing: false, repeat: false, ...more };
  return testCommand(pressed, place);
}

test("Enter in the field checks, Shift and Enter begin a new line, Escape leaves it", () => {
  expect(press("Enter", "field")).toEqual({ type: "check" });
  expect(press("Enter", "field", { shiftKey: true })).toBeNull();
  expect(press("Escape", "field")).toEqual({ type: "leaveField" });
  for (const key of ["1", "h", "s", "a", "？"]) expect(press(key, "field")).toBeNull();
});

test("the Enter that commits pinyin does not check, 拼音上屏不算提交", () => {
  expect(press("Enter", "field", { isComposing: true })).toBeNull();
  expect(press("Enter", "field", { keyCode: 229 })).toBeNull();
});

test("outside the field single keys work, with Chinese punctuation too", () => {
  expect(press("2", "page")).toEqual({ type: "rate", rating: "hard" });
  expect(press("H", "page")).toEqual({ type: "hint" });
  expect(press("？", "control")).toEqual({ type: "keys" });
  expect(press("3", "control")).toEqual({ type: "rate", rating: "good" });
  expect(press("a", "otherField")).toBeNull();
});

test("Enter on a button presses it, and held down presses nothing else", () => {
  expect(press("Enter", "control")).toBeNull();
  expect(press("Enter", "control", { repeat: true })).toEqual({ type: "swallow" });
  expect(press("3", "page", { repeat: true })).toEqual({ type: "swallow" });
});

test("Ctrl+Z undoes the last answer, but never what is being typed", () => {
  const ctrl = { ctrlKey: true };
  expect(press("z", "page", ctrl)).toEqual({ type: "undo" });
  expect(press("z", "untouchedField", ctrl)).toEqual({ type: "undo" });
  expect(press("z", "field", ctrl)).toBeNull();
  expect(press("1", "page", ctrl)).toBeNull();
});
