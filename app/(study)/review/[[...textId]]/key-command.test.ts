import { expect, test } from "vitest";
import { type KeyPlace, keyCommand, type PressedKey } from "./key-command.ts";

function press(key: string, more: Partial<PressedKey> = {}): PressedKey {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return { key, code: "", keyCode: 0, ...none, isComposing: false, repeat: false, ...more };
}

const fields = ["line", "lines", "untouchedLine", "untouchedLines"] as const;

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
  ["Escape", { type: "close" }],
  ["r", { type: "play" }],
  ["e", { type: "edit" }],
  ["o", { type: "source" }],
  ["O", { type: "source" }],
  ["?", { type: "keys" }],
  ["？", { type: "keys" }],
])("on the page the key “%s” is %o", (key, command) => {
  expect(keyCommand(press(key), "page")).toEqual(command);
});

test.each([
  ["１", { type: "rate", rating: "again" }],
  ["４", { type: "rate", rating: "easy" }],
  ["ｕ", { type: "undo" }],
  ["Ｏ", { type: "source" }],
  ["ｅ", { type: "edit" }],
  ["　", { type: "showOrGood" }],
])(
  "an input method in full-width mode writes 全角 “%s”: it is the same key, %o",
  (key, command) => {
    expect(keyCommand(press(key), "page")).toEqual(command);
    for (const place of fields) expect(keyCommand(press(key), place)).toBeNull();
  },
);

test("on a French keyboard the keys of the upper row rate without Shift; with Shift on others they are signs", () => {
  for (const place of ["page", "control"] satisfies KeyPlace[]) {
    const again = press("&", { code: "Digit1" });
    expect(keyCommand(again, place)).toEqual({ type: "rate", rating: "again" });
    const good = press('"', { code: "Digit3" });
    expect(keyCommand(good, place)).toEqual({ type: "rate", rating: "good" });
    expect(keyCommand(press("#", { code: "Digit3", shiftKey: true }), place)).toBeNull();
  }
  expect(keyCommand(press("é", { code: "Digit2" }), "line")).toBeNull();
});

const wish = (type: string) => ({ type: "wish", wish: { type } });

test.each([
  ["-", wish("buryCard")],
  ["=", wish("buryNote")],
  ["@", wish("suspendCard")],
  ["!", wish("suspendNote")],
  ["*", { type: "flagMenu" }],
  ["m", { type: "moreMenu" }],
  ["—", wish("buryCard")],
  ["——", wish("buryCard")],
  ["－", wish("buryCard")],
  ["＝", wish("buryNote")],
  ["＠", wish("suspendCard")],
  ["！", wish("suspendNote")],
  ["＊", { type: "flagMenu" }],
])("Anki's key “%s” acts on the card, also with Chinese punctuation: %o", (key, command) => {
  for (const place of ["page", "control"] satisfies KeyPlace[]) {
    expect(keyCommand(press(key, { shiftKey: true }), place)).toEqual(command);
    expect(keyCommand(press(key, { repeat: true }), place)).toEqual({ type: "swallow" });
    expect(keyCommand(press(key, { isComposing: true }), place)).toBeNull();
    expect(keyCommand(press(key, { keyCode: 229 }), place)).toBeNull();
  }
});

test("an @ typed with AltGr or Option suspends too; other keys with Alt do nothing", () => {
  const suspend = wish("suspendCard");
  expect(keyCommand(press("@", { altKey: true }), "page")).toEqual(suspend);
  expect(keyCommand(press("@", { altKey: true, ctrlKey: true }), "page")).toEqual(suspend);
  expect(keyCommand(press("-", { altKey: true }), "page")).toBeNull();
});

test.each(["5", "Tab", "样"])("“%s” is left alone", (key) => {
  expect(keyCommand(press(key), "page")).toBeNull();
});

test("Ctrl+Z and ⌘Z undo; other chords belong to the browser", () => {
  expect(keyCommand(press("z", { ctrlKey: true }), "page")).toEqual({ type: "undo" });
  expect(keyCommand(press("z", { metaKey: true }), "page")).toEqual({ type: "undo" });
  expect(keyCommand(press("Z", { ctrlKey: true, shiftKey: true }), "page")).toBeNull();
  expect(keyCommand(press("r", { ctrlKey: true }), "page")).toBeNull();
  expect(keyCommand(press("1", { altKey: true }), "page")).toBeNull();
});

test.each(fields)("letters, digits and Space typed in a field (%s) are only text", (place) => {
  const typed = [" ", "1", "3", "u", "z", "i", "r", "m", "?", "样"];
  const signs = ["-", "=", "@", "!", "*", "—", "——", "！", "＠", "＊"];
  for (const key of [...typed, ...signs]) {
    expect(keyCommand(press(key), place)).toBeNull();
  }
});

test.each(fields)("Enter shows the answer from a field (%s), Escape leaves it", (place) => {
  expect(keyCommand(press("Enter"), place)).toEqual({ type: "show" });
  expect(keyCommand(press("Escape"), place)).toEqual({ type: "leaveField" });
});

test.each(fields)(
  "Ctrl+Enter shows the answer from a field (%s), once while it is held",
  (place) => {
    for (const chord of [{ ctrlKey: true }, { metaKey: true }]) {
      expect(keyCommand(press("Enter", chord), place)).toEqual({ type: "show" });
      const held = press("Enter", { ...chord, repeat: true });
      expect(keyCommand(held, place)).toEqual({ type: "swallow" });
      expect(keyCommand(press("Enter", { ...chord, isComposing: true }), place)).toBeNull();
    }
  },
);

test.each(fields)(
  "PageUp and PageDown scroll the card from a field (%s), also held down",
  (place) => {
    for (const repeat of [false, true]) {
      expect(keyCommand(press("PageDown", { repeat }), place)).toEqual({ type: "pageDown" });
      expect(keyCommand(press("PageUp", { repeat }), place)).toEqual({ type: "pageUp" });
    }
    expect(keyCommand(press("PageDown", { shiftKey: true }), place)).toBeNull();
    expect(keyCommand(press("PageDown"), "page")).toBeNull();
  },
);

test("Shift+Enter begins a new line where there can be one", () => {
  expect(keyCommand(press("Enter", { shiftKey: true }), "lines")).toBeNull();
  expect(keyCommand(press("Enter", { shiftKey: true }), "line")).toEqual({ type: "show" });
});

test("Ctrl+Z in a field takes back typing; in an untouched one it takes back the last answer", () => {
  expect(keyCommand(press("z", { ctrlKey: true }), "line")).toBeNull();
  expect(keyCommand(press("z", { ctrlKey: true }), "untouchedLines")).toEqual({ type: "undo" });
});

test("Ctrl and a digit flag the card, from a field too: that types nothing", () => {
  for (const place of ["page", "control", ...fields] satisfies KeyPlace[]) {
    for (const flag of [0, 1, 7]) {
      const command = { type: "toggleFlag", flag };
      expect(keyCommand(press(String(flag), { ctrlKey: true }), place)).toEqual(command);
      expect(keyCommand(press(String(flag), { metaKey: true }), place)).toEqual(command);
    }
  }
  expect(keyCommand(press("8", { ctrlKey: true }), "page")).toBeNull();
  // A French keyboard has “&” where others have 1.
  const french = press("&", { code: "Digit1", ctrlKey: true });
  expect(keyCommand(french, "page")).toEqual({ type: "toggleFlag", flag: 1 });
});

test("Anki's chords reset the card and set its day, but not over a half-typed answer", () => {
  const reset = press("n", { ctrlKey: true, altKey: true });
  const setDue = press("D", { ctrlKey: true, shiftKey: true });
  for (const place of ["page", "control", "untouchedLine"] satisfies KeyPlace[]) {
    expect(keyCommand(reset, place)).toEqual(wish("reset"));
    expect(keyCommand(setDue, place)).toEqual({ type: "dueDialog" });
  }
  for (const place of ["line", "lines"] satisfies KeyPlace[]) {
    expect(keyCommand(reset, place)).toBeNull();
    expect(keyCommand(setDue, place)).toBeNull();
  }
  const polish = press("ń", { code: "KeyN", ctrlKey: true, altKey: true });
  expect(keyCommand(polish, "untouchedLine")).toBeNull();
});

test("while 样本 is being composed no key is ours, nor is the Enter that commits pinyin", () => {
  for (const place of ["page", "control", ...fields] satisfies KeyPlace[]) {
    for (const key of ["Enter", " ", "1", "z", "-", "!"]) {
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
