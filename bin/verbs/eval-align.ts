import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeAlignTasks } from "#bench/make-align-task";
import {
  calibrate,
  measureAlign,
  methods,
  type NamedTask,
  readAlignTasks,
  type Said,
  type Scores,
} from "#bench/measure-align";
import type { Lexicon } from "#lib/language/text/lexicon";
import { loadLexicon } from "#lib/lexicon/load-lexicon";

const usage = `Usage: duizhao eval-align [FOLDER]
       duizhao eval-align --make FOLDER FILE… [--seed NUMBER]

Aligns the tasks of FOLDER and compares the beads with gold. A task is NAME.en.txt, NAME.zh.txt and NAME.gold.json:
{ "beads": [[[0], [0, 1]], …] }, lines counted from 0, [] for nothing. Without FOLDER: bench/gold/align.

P, R, F1  a bead counts when it is exactly a bead of the gold; beads with an empty side (1–0, 0–1) count like the others
lengths   F1 by the lengths of lines alone
numbers   F1 by lengths, sentence ends, marks, numbers and Latin words, without a dictionary

At last: how sure beads were said to be, and how many of them were right.

--make         spoil bilingual texts of alternating lines into tasks in FOLDER, from mild to where no line faces a single line
--seed NUMBER  another spoiling (default 1)
`;

/** `duizhao eval-align`: prints a table. Resolves to the exit code: 0 measured, 1 unreadable gold, 2 wrong usage. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === "help") return say(process.stdout, usage, 0);
  if (asked === null) return say(process.stderr, usage, 2);
  if (asked.files.length > 0) return make(asked);
  const tasks = openTasks(asked.folder);
  if (typeof tasks === "string") return say(process.stderr, `${tasks}\n`, 1);
  return say(process.stdout, `${measureAll(tasks, await loadLexicon())}\n`, 0);
}

interface Asked {
  readonly folder: string;
  readonly files: readonly string[];
  readonly seed: number;
}

function readArguments(args: readonly string[]): Asked | "help" | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        make: { type: "boolean", default: false },
        seed: { type: "string", default: "1" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) return "help";
    const [folder = ownTasks, ...files] = positionals;
    const seed = Number(values.seed);
    const isFit = Number.isInteger(seed) && values.make === files.length > 0;
    return isFit ? { folder, files, seed } : null;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}

const ownTasks = join(import.meta.dirname, "..", "..", "bench", "gold", "align");

function make({ folder, files, seed }: Asked): number {
  try {
    return say(process.stdout, `${makeAlignTasks(folder, files, seed)} tasks in ${folder}\n`, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return say(process.stderr, `${error.message}. Expected are files of alternating lines.\n`, 1);
  }
}

function openTasks(folder: string): readonly NamedTask[] | string {
  try {
    const tasks = readAlignTasks(folder);
    return tasks.length > 0
      ? tasks
      : `${folder}: There is no task. Expected are NAME.en.txt, NAME.zh.txt and NAME.gold.json: name their folder.`;
  } catch (error) {
    return `${folder}: The gold cannot be read (${error instanceof Error ? error.message : String(error)}). Expected are NAME.en.txt, NAME.zh.txt and NAME.gold.json.`;
  }
}

interface Row {
  readonly name: string;
  readonly size: string;
  readonly scores: readonly Scores[];
  readonly said: readonly Said[];
}

function measureAll(tasks: readonly NamedTask[], lexicon: Lexicon): string {
  const rows = tasks.map((task): Row => {
    const measured = methods.map((method) => measureAlign(task, method, lexicon));
    return {
      name: task.name,
      size: `${task.en.length} × ${task.zh.length}`,
      scores: measured.map(({ scores }) => scores),
      said: measured.at(-1)?.said ?? [],
    };
  });
  const width = Math.max(8, ...rows.map(({ name }) => name.length));
  const ours = methods.length - 1;
  const f1Of = (at: number) => rows.map(({ scores }) => scores[at]?.f1 ?? 0);
  const worst = (at: number) => Math.min(...f1Of(at));
  const mean = (at: number) => f1Of(at).reduce((sum, f1) => sum + f1, 0) / rows.length;
  const summary = (name: string, of: (at: number) => number) =>
    `${name.padEnd(width)}  ${"".padStart(11)}  ${"".padStart(12)}  ${cell(of(ours))}  ${cell(of(0)).padStart(7)}  ${cell(of(1)).padStart(7)}`;
  return [
    `${"task".padEnd(width)}  ${"lines".padStart(11)}  ${"P".padStart(5)}  ${"R".padStart(5)}  ${"F1".padStart(5)}  lengths  numbers`,
    ...rows.map((row) => toRow(row, width)),
    summary("mean", mean),
    summary("worst", worst),
    "",
    ...toCalibration(rows.flatMap(({ said }) => said)),
  ].join("\n");
}

function toRow({ name, size, scores }: Row, width: number): string {
  const [lengths, numbers, ours] = scores;
  const cells = [ours?.precision, ours?.recall, ours?.f1].map(cell).join("  ");
  return `${name.padEnd(width)}  ${size.padStart(11)}  ${cells}  ${cell(lengths?.f1).padStart(7)}  ${cell(numbers?.f1).padStart(7)}`;
}

function toCalibration(said: readonly Said[]): readonly string[] {
  const { bins, error } = calibrate(said);
  return [
    "probability  beads   said  right",
    ...bins.map(
      ({ from, to, count, said: mean, right }) =>
        `${from.toFixed(2)} – ${to.toFixed(2)}  ${String(count).padStart(5)}  ${cell(mean)}  ${cell(right)}`,
    ),
    `calibration error ${error.toFixed(4)}`,
  ];
}

function cell(value: number | undefined): string {
  return value === undefined ? "–    " : value.toFixed(3);
}

function say(to: NodeJS.WriteStream, text: string, exitCode: number): number {
  to.write(text);
  return exitCode;
}
