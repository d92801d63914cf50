import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { growth } from "./measure.ts";

/** How long the terms of one text took. `memoryMb`: what the process grew by, at its highest; `frequencyMs`: the frequency baseline. */
interface Sized {
  readonly size: number;
  readonly ms: number;
  readonly frequencyMs: number;
  readonly terms: number;
  readonly memoryMb: number;
}

const sizes = [100, 1_000, 10_000] as const;

/** Prints time and memory of term extraction as a text grows, beside reading the same text and counting its candidates. */
export function measureTermsBySize(talkFile: URL): void {
  const points = sizes.map((size) => measureSize(talkFile, size));
  for (const { size, ms, frequencyMs, terms, memoryMb } of points) {
    const ratio = ms / frequencyMs;
    say(
      `Terms of ${size.toLocaleString("en")} segments`,
      `${(ms / 1000).toFixed(2)} s, ${ratio.toFixed(1)} × candidates counted; ${terms} terms, ${memoryMb.toFixed(0)} MB more`,
    );
  }
  const exponents = [points, points.slice(1)].map((some) => growth(some).toFixed(2));
  const counting = growth(points.map(({ size, frequencyMs }) => ({ size, ms: frequencyMs })));
  say(
    "Time grows with exponent",
    `${exponents[0]} (from 1,000 on ${exponents[1]}); counting candidates ${counting.toFixed(2)}`,
  );
}

function measureSize(talkFile: URL, size: number): Sized {
  const script = new URL("./terms-of-size.ts", import.meta.url);
  const args = [script, talkFile].map((url) => fileURLToPath(url));
  const printed = execFileSync(process.execPath, [...args, String(size)], { encoding: "utf8" });
  return JSON.parse(printed) as Sized;
}

function say(what: string, measured: string): void {
  console.log(`${what.padEnd(34)} ${measured}`);
}
