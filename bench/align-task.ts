import { langOfLine } from "#lib/language/text/script";
import { randomFrom } from "./random-from.ts";

/** A text whose sides stand apart and are cut differently, and which lines belong together (0-based; [] nothing). */
export interface AlignTask {
  readonly en: readonly string[];
  readonly zh: readonly string[];
  readonly beads: readonly (readonly [en: readonly number[], zh: readonly number[]])[];
}

/** A line of English and the line of Chinese that says the same. */
export type TextUnit = readonly [en: string, zh: string];

/** How badly a text is spoiled: the share of units that each thing happens to. `stretch`: lines in a row that one side lacks. */
export interface Severity {
  readonly merge: number;
  readonly split: number;
  readonly drop: number;
  readonly insert: number;
  readonly stretch: number;
}

/** `none` leaves no line that faces one line. */
export const severities: Readonly<Record<string, Severity>> = {
  mild: { merge: 0.08, split: 0.08, drop: 0.02, insert: 0.01, stretch: 0 },
  usual: { merge: 0.2, split: 0.15, drop: 0.04, insert: 0.02, stretch: 0 },
  harsh: { merge: 0.35, split: 0.25, drop: 0.08, insert: 0.05, stretch: 0 },
  gap: { merge: 0.15, split: 0.1, drop: 0.03, insert: 0.02, stretch: 15 },
  none: { merge: 1, split: 0, drop: 0, insert: 0, stretch: 0 },
};

/** Reads a file of alternating lines; of an odd number the first is a title without its other language. */
export function readUnits(content: string): readonly TextUnit[] {
  const all = content.split(/\r?\n/).filter((line) => line.trim() !== "");
  const lines = all.slice(all.length % 2);
  return lines.flatMap((first, at) => {
    const second = lines[at + 1];
    if (at % 2 === 1 || second === undefined) return [];
    return [langOfLine(first) === "en" ? ([first, second] as const) : ([second, first] as const)];
  });
}

/** Spoils a text: neighbours merged on a side, sentences of a side parted, lines dropped, `foreign` lines put in. The same seed gives the same task. */
export function makeAlignTask(
  units: readonly TextUnit[],
  foreign: readonly TextUnit[],
  severity: Severity,
  seed: number,
): AlignTask {
  const random = randomFrom(seed);
  const task = {
    en: [] as string[],
    zh: [] as string[],
    beads: [] as AlignTask["beads"][number][],
  };
  const add = (en: readonly string[], zh: readonly string[]) => {
    task.beads.push([place(task.en, en), place(task.zh, zh)]);
  };
  const gapAt = Math.floor(random() * Math.max(1, units.length - severity.stretch));
  let left = severity.stretch;
  for (let at = 0; at < units.length; ) {
    const unit = units[at] ?? ["", ""];
    if (at >= gapAt && left > 0) {
      const side = sideOf(random);
      for (const lost of units.slice(at, at + left)) addAlone(add, lost, side);
      at += left;
      left = 0;
      continue;
    }
    if (random() < severity.insert) addAlone(add, pick(foreign, random), sideOf(random));
    if (random() < severity.drop) addAlone(add, unit, sideOf(random));
    else if (random() < severity.merge) {
      const count = Math.min(groupSize(random), units.length - at);
      const group = units.slice(at, at + count);
      const side = sideOf(random);
      add(linesOf(group, 0, side === 0), linesOf(group, 1, side === 1));
      at += count;
      continue;
    } else if (random() < severity.split) addSplit(add, unit, sideOf(random));
    else add([unit[0]], [unit[1]]);
    at += 1;
  }
  return task;
}

type Add = (en: readonly string[], zh: readonly string[]) => void;

function place(side: string[], lines: readonly string[]): readonly number[] {
  return lines.map((line) => side.push(line) - 1);
}

function sideOf(random: () => number): 0 | 1 {
  return random() < 0.5 ? 0 : 1;
}

function pick<T>(list: readonly T[], random: () => number): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
}

/** Two units are merged more often than five. */
function groupSize(random: () => number): number {
  const draw = random();
  return draw < 0.6 ? 2 : draw < 0.85 ? 3 : draw < 0.96 ? 4 : 5;
}

function addAlone(add: Add, [en, zh]: TextUnit, side: 0 | 1): void {
  if (side === 0) add([en], []);
  else add([], [zh]);
}

function linesOf(group: readonly TextUnit[], side: 0 | 1, isMerged: boolean): readonly string[] {
  const lines = group.map((unit) => unit[side]);
  return isMerged ? [lines.join(side === 0 ? " " : "")] : lines;
}

/** Parts one side at its sentences where it has two to five; else the unit stays whole. */
function addSplit(add: Add, [en, zh]: TextUnit, side: 0 | 1): void {
  const parts = side === 0 ? en.split(englishBreak) : zh.split(chineseBreak);
  const isFit = parts.length >= 2 && parts.length <= 5;
  add(side === 0 && isFit ? parts : [en], side === 1 && isFit ? parts : [zh]);
}

const englishBreak = /(?<=[.!?]["”’)]?)\s+(?=["“‘(]?[A-Z])/;
const chineseBreak = /(?<=[。！？!?；][”"』」）]?)(?![”"』」）])/;
