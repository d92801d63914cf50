import { describe, expect, test } from "vitest";
import { renderCard } from "#lib/cards/render-card";
import type { Lang } from "#lib/language/text/unit";
import { cardName } from "./card-name.ts";
import { givesAway } from "./gives-away.ts";
import { keyCommand, type PressedKey } from "./key-command.ts";
import type { ReviewCard } from "./material.ts";
import { spokenText } from "./spoken-text.ts";
import { card, sit, today } from "./test-sitting.ts";

const side = (lang: Lang, text: string) => ({ lang, text, places: [] });
const english = side("en", "The tide comes in.");
const chinese = side("zh", "潮水涨了。");
const heardIn = {
  en: renderCard("listening", { kind: "unit", source: english, target: chinese }),
  zh: renderCard("listening", { kind: "unit", source: chinese, target: english }),
};

describe("a sentence to be written down", () => {
  test("is spoken in its own language before and after the answer, 先听后看", () => {
    for (const when of ["question", "answer"] as const) {
      expect(spokenText(heardIn.en, when)).toEqual({ lang: "en", text: "The tide comes in." });
      expect(spokenText(heardIn.zh, when)).toEqual({ lang: "zh", text: "潮水涨了。" });
    }
  });

  test("is spoken of by its translation, which does not give it away", () => {
    expect(cardName(heardIn.en)).toEqual({ lang: "zh", text: "潮水涨了。" });
    expect(cardName(heardIn.zh)).toEqual({ lang: "en", text: "The tide comes in." });
  });

  test("is not given away by a title made of it", () => {
    expect(givesAway("潮水涨了。", heardIn.zh)).toBe(true);
    expect(givesAway("潮水…", heardIn.zh)).toBe(true);
    expect(givesAway("海边的一天", heardIn.zh)).toBe(false);
    expect(givesAway("潮水涨了。", heardIn.en)).toBe(false);
    const written = renderCard("translation", { kind: "unit", source: chinese, target: english });
    expect(givesAway("潮水涨了。", written)).toBe(false);
  });

  test("is heard again while it is typed, whatever Option makes of the key", () => {
    const pressed: PressedKey = {
      ...{ key: "®", code: "KeyR", keyCode: 82, altKey: true, shiftKey: false },
      ...{ ctrlKey: false, metaKey: false, isComposing: false, repeat: false },
    };
    for (const place of ["page", "lines", "untouchedLines", "control"] as const) {
      expect(keyCommand(pressed, place)).toEqual({ type: "play" });
      expect(keyCommand({ ...pressed, isComposing: true }, place)).toBeNull();
    }
    // AltGr is how some letters are typed.
    expect(keyCommand({ ...pressed, ctrlKey: true }, "lines")).toBeNull();
  });
});

describe("where nothing can be heard", () => {
  const heard = (place: number, id: string, lang: Lang): ReviewCard => ({
    ...card(id, place),
    face: heardIn[lang],
  });
  const cards = [heard(0, "a", "en"), card("b", 1), heard(2, "c", "en"), heard(3, "d", "zh")];

  test("all that is dictated in that language is left out until tomorrow, and the rest is asked", () => {
    const { store, kept, shownId, foldOf } = sit(cards);
    store.act({ type: "buryHeard" }, "");
    expect(kept.map(({ cardId }) => cardId)).toEqual(["a", "c"]);
    for (const id of ["a", "c"]) expect(foldOf(id).buriedUntilDay).toBe(today + 1);
    expect(store.state().told).toMatchObject({ type: "act", cards: 2 });
    expect(shownId()).toBe("b");
    store.show("");
    store.rate("easy");
    expect(shownId()).toBe("d");
  });

  test("one undo brings all of it back", () => {
    const { store, shownId, foldOf } = sit(cards);
    store.act({ type: "buryHeard" }, "The tide");
    store.undo();
    expect(shownId()).toBe("a");
    expect(store.state().draft).toBe("The tide");
    for (const id of ["a", "c"]) expect(foldOf(id).buriedUntilDay).toBeNull();
  });
});
