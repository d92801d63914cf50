import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

describe("words can be read under the ink at every step", () => {
  const [light = {}, dark = {}] = tokensOf(readFileSync("app/globals.css", "utf8"));
  const css = readFileSync("app/_ui/ink-text.module.css", "utf8");
  const strongest = Number(/var\(--wash\) calc\(var\(--fade\) \* (\d+)%\)/.exec(css)?.[1]) / 100;

  test.each([
    ["light", light],
    ["dark", { ...light, ...dark }],
  ])("%s: at least 4.5 to 1 on every ground, from “记得牢” to “忘了”", (_, tokens) => {
    expect(strongest).toBeGreaterThan(0);
    for (const ground of ["paper", "surface"]) {
      for (let step = 0; step <= 100; step += 1) {
        const washed = mixed(
          colour(tokens, "wash"),
          colour(tokens, ground),
          (strongest * step) / 100,
        );
        expect(contrast(colour(tokens, "ink"), washed)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

type Rgb = readonly [number, number, number];

/** The tokens of the light and of the dark theme. */
function tokensOf(css: string): Record<string, string>[] {
  const [before = "", after = ""] = css.split("@media (prefers-color-scheme: dark)");
  return [before, after.split("@media")[0] ?? ""].map((part) =>
    Object.fromEntries(
      [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = "", hex = ""]) => [
        name,
        hex,
      ]),
    ),
  );
}

function colour(tokens: Record<string, string>, name: string): Rgb {
  const hex = tokens[name] ?? "";
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}

/** A wash of that strength over a ground: browsers lay one on the other in sRGB. */
function mixed(wash: Rgb, ground: Rgb, alpha: number): Rgb {
  const part = (at: 0 | 1 | 2) => wash[at] * alpha + ground[at] * (1 - alpha);
  return [part(0), part(1), part(2)];
}

/** WCAG 2.2: (L1 + 0.05) / (L2 + 0.05). */
function contrast(one: Rgb, other: Rgb): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

function luminance(rgb: Rgb): number {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
