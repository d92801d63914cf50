import { alignSegments } from "#lib/language/align/beads/align-segments";
import type { Lexicon } from "#lib/language/text/lexicon";
import { type AlignTask, makeAlignTask, readUnits, severities } from "./align-task.ts";
import { makeBook } from "./make-book.ts";
import { growth, type Measured } from "./measure.ts";

const sizes = [1_000, 10_000] as const;

/** Segments aligned a second at 1 000 × 1 000, against cutting the Chinese side into words; prints the time and memory of larger texts. */
export function measureAligning(talk: string, lexicon: Lexicon): Measured {
  const [small, large] = sizes.map((size) => spoiledBook(talk, size));
  if (small === undefined || large === undefined) throw new Error("no sizes");
  alignTask(spoiledBook(talk, 100), lexicon);
  const bareMs = leastOf(3, () => timeOf(() => cutWords(small, lexicon)));
  const first = leastOf(3, () => timeOf(() => alignTask(small, lexicon)));
  const memoryBefore = process.memoryUsage().rss;
  const second = timeOf(() => alignTask(large, lexicon));
  const memoryMb = (process.memoryUsage().rss - memoryBefore) / 1e6;
  const exponent = growth([
    { size: small.en.length, ms: first },
    { size: large.en.length, ms: second },
  ]);
  say(`Aligned ${describe(small)}`, `${(first / 1000).toFixed(2)} s (goal 2 s)`);
  say(
    `Aligned ${describe(large)}`,
    `${(second / 1000).toFixed(2)} s, exponent ${exponent.toFixed(2)}; ${memoryMb.toFixed(0)} MB more`,
  );
  const cut = lostStretch(small);
  const found = scoreOf(cut, alignTask(cut, lexicon));
  say("… with 300 lines lost on one side", `F1 ${found.toFixed(3)}`);
  return {
    what: "Segments aligned",
    perSecond: (small.en.length * 1000) / first,
    against: "cut into words",
    ratio: bareMs / first,
    budget: null,
  };
}

function spoiledBook(talk: string, size: number): AlignTask {
  const usual = severities.usual;
  if (usual === undefined) throw new Error("no severity");
  const units = readUnits(makeBook(talk, Math.round(size * 1.1)));
  return makeAlignTask(units, units, usual, size);
}

/** The same task without the lines of 300 beads in the middle of its English side. */
function lostStretch({ en, zh, beads }: AlignTask): AlignTask {
  const from = Math.floor(beads.length / 3);
  const lost = beads.slice(from, from + 300).flatMap(([lines]) => lines);
  const first = lost[0] ?? 0;
  const left = beads.flatMap(([lines, others], at): AlignTask["beads"] => {
    if (at >= from && at < from + 300) return others.map((line) => [[], [line]]);
    return [[lines.map((line) => (line < first ? line : line - lost.length)), others]];
  });
  return { en: [...en.slice(0, first), ...en.slice(first + lost.length)], zh, beads: left };
}

function alignTask({ en, zh }: AlignTask, lexicon: Lexicon) {
  return alignSegments(en, zh, { sourceLang: "en", lexicon });
}

function scoreOf({ beads }: AlignTask, found: ReturnType<typeof alignTask>): number {
  const gold = new Set(beads.map((bead) => JSON.stringify(bead)));
  const right = found.filter(({ source, target }) => gold.has(JSON.stringify([source, target])));
  return (2 * right.length) / (beads.length + found.length);
}

function cutWords({ zh }: AlignTask, lexicon: Lexicon): void {
  for (const line of zh) lexicon.segmentChinese(line);
}

function leastOf(times: number, measure: () => number): number {
  return Math.min(...Array.from({ length: times }, measure));
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function describe({ en, zh }: AlignTask): string {
  return `${en.length.toLocaleString("en")} × ${zh.length.toLocaleString("en")}`;
}

function say(what: string, measured: string): void {
  console.log(`${what.padEnd(34)} ${measured}`);
}
