import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writtenLines } from "#lib/language/align/beads/align-lines";
import { alignSides, lengthWeights, usualWeights } from "#lib/language/align/beads/align-passes";
import type { Lexicon } from "#lib/language/text/lexicon";
import type { AlignTask } from "./align-task.ts";

/** A task with its name; `en` and `zh` hold all lines of the files. */
export interface NamedTask extends AlignTask {
  readonly name: string;
}

/** Precision, recall and F1 over beads that are exactly a bead of the gold, 1–0 and 0–1 among them. */
export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How sure a bead was said to be, and whether it was right. */
export interface Said {
  readonly probability: number;
  readonly isRight: boolean;
}

/** Ways to align, from the plainest to ours. */
export const methods = ["lengths", "numbers", "ours"] as const;
export type Method = (typeof methods)[number];

/** Reads NAME.en.txt, NAME.zh.txt and NAME.gold.json of a folder. Throws where one is missing or no gold. */
export function readAlignTasks(folder: string): readonly NamedTask[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith(goldEnd))
    .map((file) => file.slice(0, -goldEnd.length));
  return names.sort().map((name) => {
    const read = (end: string) => readFileSync(join(folder, `${name}${end}`), "utf8");
    const { beads } = JSON.parse(read(goldEnd)) as Pick<AlignTask, "beads">;
    return { name, en: linesOf(read(".en.txt")), zh: linesOf(read(".zh.txt")), beads };
  });
}

const goldEnd = ".gold.json";

function linesOf(content: string): readonly string[] {
  return content.replace(/\r?\n$/, "").split(/\r?\n/);
}

/** Aligns a task in one of the ways and compares it with its gold. */
export function measureAlign(
  task: NamedTask,
  method: Method,
  lexicon: Lexicon,
): { readonly scores: Scores; readonly said: readonly Said[] } {
  const en = writtenLines(task.en);
  const zh = writtenLines(task.zh);
  const weights = method === "lengths" ? lengthWeights : usualWeights;
  const known = method === "ours" ? lexicon : null;
  const path = alignSides(en.texts, zh.texts, known, () => {}, weights);
  const gold = new Set(task.beads.map((bead) => JSON.stringify(bead)));
  const said = path.map(({ row, column, shape, probability }) => {
    const bead = [
      en.lines.slice(row - shape.english, row),
      zh.lines.slice(column - shape.chinese, column),
    ];
    return { probability, isRight: gold.has(JSON.stringify(bead)) };
  });
  return { scores: scoresOf(said, task.beads.length), said };
}

function scoresOf(said: readonly Said[], goldCount: number): Scores {
  const right = said.filter(({ isRight }) => isRight).length;
  return {
    precision: right / Math.max(said.length, 1),
    recall: right / Math.max(goldCount, 1),
    f1: (2 * right) / Math.max(said.length + goldCount, 1),
  };
}

/** What was said against what was right, by how sure it was; `error` is the mean difference, weighed by the beads (ECE). */
export function calibrate(said: readonly Said[]) {
  const bins = edges.flatMap((from, at) => {
    const to = edges[at + 1] ?? Infinity;
    const within = said.filter(({ probability }) => probability >= from && probability < to);
    if (within.length === 0) return [];
    const mean = within.reduce((sum, { probability }) => sum + probability, 0) / within.length;
    const right = within.filter(({ isRight }) => isRight).length / within.length;
    return [{ from, to: Math.min(to, 1), count: within.length, said: mean, right }];
  });
  const error = bins.reduce(
    (sum, bin) => sum + (bin.count / said.length) * Math.abs(bin.said - bin.right),
    0,
  );
  return { bins, error };
}

const edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99];
