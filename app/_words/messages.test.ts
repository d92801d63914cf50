import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { type Messages, messages } from "./messages.ts";

const screens = Object.keys(messages.en) as (keyof Messages)[];

test.each(screens)("every word of “%s” takes the same arguments in both languages", (screen) => {
  const en: Readonly<Record<string, string>> = messages.en[screen];
  const zh: Readonly<Record<string, string>> = messages.zh[screen];
  const unequal = Object.keys(en).filter(
    (key) => argumentsOf(en[key]).join() !== argumentsOf(zh[key]).join(),
  );
  expect(unequal).toEqual([]);
});

test.each(["en", "zh"] as const)("every word in %s can be said", (locale) => {
  for (const screen of screens) {
    const words: Readonly<Record<string, string>> = messages[locale][screen];
    const say = createTranslator<Record<string, string>>({
      locale,
      messages: words,
      onError: (error) => {
        throw error;
      },
    });
    for (const [key, word] of Object.entries(words)) {
      const values = Object.fromEntries(argumentsOf(word).map((name) => [name, 2]));
      const tags = Object.fromEntries(
        tagsOf(word).map((name) => [name, (chunks: unknown) => `${chunks}`]),
      );
      expect(say.markup(key, { ...values, ...tags } as never)).not.toBe("");
    }
  }
});

test("no Chinese word was left in English", () => {
  const left = screens.flatMap((screen) =>
    Object.entries(messages.zh[screen])
      .filter(
        ([, word]) =>
          /[A-Za-z]{4,}/.test(word.replace(/\{[^}]*\}?|<[^>]*>/g, "")) &&
          !/\p{Script=Han}/u.test(word),
      )
      .map(([key]) => `${screen}.${key}`),
  );
  expect(left).toEqual([]);
});

function argumentsOf(word = ""): string[] {
  return [...new Set([...word.matchAll(/\{(\w+)[,}]/g)].map((match) => match[1] ?? ""))].sort();
}

function tagsOf(word: string): string[] {
  return [...new Set([...word.matchAll(/<(\w+)>/g)].map((match) => match[1] ?? ""))];
}
