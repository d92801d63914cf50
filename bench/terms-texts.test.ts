import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asideTexts, developmentTexts, textOfFiles, textsIn } from "./terms-texts.ts";

test("no text is both looked into and kept aside", () => {
  const development = developmentTexts();
  const aside = asideTexts();
  expect(development.length).toBeGreaterThanOrEqual(6);
  expect(development.every(({ isAside }) => !isAside)).toBe(true);
  expect(aside.every(({ isAside }) => isAside)).toBe(true);
  const files = new Set(development.map(({ file }) => file));
  expect(aside.filter(({ file }) => files.has(file))).toEqual([]);
});

test("a text kept aside stays so when it is named by its path, also a new one", () => {
  const folder = "bench/gold/term-talks";
  const pathOf = (name: string) => textOfFiles(`${folder}/${name}.txt`, `${folder}/${name}.json`);
  expect(pathOf("robots").isAside).toBe(false);
  expect(pathOf("never-seen-before").isAside).toBe(true);
  expect(textOfFiles("bench/gold/aside/x.txt", "gold.json").isAside).toBe(true);
});

test("a folder gives each text with a gold list, by name", () => {
  const folder = mkdtempSync(join(tmpdir(), "term-texts-"));
  for (const file of [
    "面包.txt",
    "面包.terms.json",
    "b.txt",
    "c.terms.json",
    "a.txt",
    "a.terms.json",
  ])
    writeFileSync(join(folder, file), "");
  expect(textsIn(folder).map(({ name }) => name)).toEqual(["a", "面包"]);
});
