import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("globals.css", import.meta.url), "utf8");
const [lightCss = "", darkCss = ""] = css.split("@media (prefers-color-scheme: dark)");
const light = tokensOf(lightCss);
const themes = { light, dark: { ...light, ...tokensOf(darkCss) } };

const inks = ["ink", "ink-2", "accent", "again", "hard", "good", "easy"];
const grounds = ["paper", "surface"];

test.each(Object.entries(themes))("every ink can be read on every ground (%s)", (_, tokens) => {
  const faint = pairsOf(inks, grounds).filter(([ink, on]) => contrast(tokens, ink, on) < 4.5);
  expect(faint).toEqual([]);
});

test.each(Object.entries(themes))("the words on the main button can be read (%s)", (_, tokens) => {
  expect(contrast(tokens, "on-accent", "accent")).toBeGreaterThanOrEqual(4.5);
});

test.each(Object.entries(themes))(
  "the edges of fields and buttons can be seen (%s)",
  (_, tokens) => {
    for (const on of grounds) expect(contrast(tokens, "edge", on)).toBeGreaterThanOrEqual(3);
  },
);

test.each(Object.entries(themes))(
  "a term can be read under the strongest wash, 术语也一样 (%s)",
  (_, tokens) => {
    for (const on of grounds) {
      const washed = over(channelsOf(tokens.wash), channelsOf(tokens[on]), 0.46);
      expect(ratio(channelsOf(tokens.ink), washed)).toBeGreaterThanOrEqual(4.5);
    }
  },
);

test.each(Object.entries(themes))(
  "a day of little work differs from a day of none (%s)",
  (_, tokens) => {
    for (const on of grounds) {
      const faintest = over(channelsOf(tokens.accent), channelsOf(tokens.rule), 0.35);
      expect(ratio(faintest, channelsOf(tokens.rule))).toBeGreaterThanOrEqual(1.4);
      expect(contrast(tokens, "accent", on)).toBeGreaterThanOrEqual(3);
    }
  },
);

function pairsOf(inks: readonly string[], grounds: readonly string[]): [string, string][] {
  return inks.flatMap((ink) => grounds.map((ground): [string, string] => [ink, ground]));
}

function contrast(tokens: Readonly<Record<string, string>>, ink: string, ground: string): number {
  return ratio(channelsOf(tokens[ink]), channelsOf(tokens[ground]));
}

/** WCAG 2.2, "contrast ratio". */
function ratio(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, "relative luminance", of sRGB channels 0–255. */
function luminance(channels: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function over(top: readonly number[], ground: readonly number[], alpha: number): number[] {
  return top.map((channel, i) => channel * alpha + (ground[i] ?? 0) * (1 - alpha));
}

function channelsOf(hex = ""): number[] {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex)?.[1];
  if (!digits) throw new Error(`Not an opaque colour: “${hex}”`);
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}

function tokensOf(part: string): Record<string, string> {
  const found = part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8});/gi);
  return Object.fromEntries([...found].map(([, name = "", value = ""]) => [name, value]));
}
