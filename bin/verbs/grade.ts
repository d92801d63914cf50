import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import type { Grade } from "#lib/language/grade/grade";
import { gradeAnswer } from "#lib/language/grade/grade-answer";
import type { GradeKey } from "#lib/language/grade/grade-key";
import type { GradeLexicon } from "#lib/language/grade/grade-lexicon";
import { prepareKey } from "#lib/language/grade/prepare-key";
import { loadGradeLexicon } from "#lib/lexicon/load-grade-lexicon";

const usage = `Usage: duizhao grade FILE.jsonl [--json]

Grades typed translations, one a line: {"id", "source", "references": [], "answer", "lang": "en"|"zh", "terms"?: [{"source", "targets": []}]}; “lang” is
the language of the answer. FILE may be - for standard input.

--json  print {"id", "rating", "score", "terms": [{"term", "verdict"}], "reasons"} a line, else a line to read
--help  print this

All lines are read before the first is graded: when one of them is not as it should be, each such line and field is told and nothing is graded.
Exit codes: 0 graded, 1 unreadable or wrong lines, 2 wrong usage.
`;

const text = z.string();
const taskShape = z.object({
  id: z.union([text, z.number()]),
  source: text,
  references: z.array(text).min(1),
  answer: text,
  lang: z.enum(["en", "zh"]),
  terms: z.array(z.object({ source: text, targets: z.array(text).min(1) })).default([]),
});
type Task = z.infer<typeof taskShape>;

/** `duizhao grade`: prints a grade for each line. Resolves to the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === "help") return say(process.stdout, usage, 0);
  if ("wrong" in asked) return say(process.stderr, `${asked.wrong}\n\n${usage}`, 2);
  const content = readFile(asked.file);
  if (content === null) return say(process.stderr, `${asked.file}: cannot be read.\n`, 1);
  const lines = content.split(/\r?\n/u).flatMap((line, at) => {
    const plain = line.replace(/^\uFEFF/u, "").trim();
    return plain === "" ? [] : [readLine(plain, at + 1)];
  });
  const faults = lines.flatMap((line) => ("faults" in line ? line.faults : []));
  if (faults.length > 0)
    return say(process.stderr, faults.map((fault) => `${asked.file}: ${fault}\n`).join(""), 1);
  const tasks = lines.flatMap((line) => ("task" in line ? [line.task] : []));
  const gradeTask = grader(await loadGradeLexicon());
  for (const task of tasks) {
    const grade = gradeTask(task);
    process.stdout.write(
      asked.json ? `${JSON.stringify(answerOf(task, grade))}\n` : lineOf(task, grade),
    );
  }
  return 0;
}

function readLine(
  line: string,
  number: number,
): { readonly task: Task } | { readonly faults: readonly string[] } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { faults: [`line ${number}: is no JSON (${error.message}).`] };
  }
  const read = taskShape.safeParse(value);
  if (read.success) return { task: read.data };
  return {
    faults: read.error.issues.map(
      ({ path, message }) =>
        `line ${number}: ${path.length === 0 ? "the line" : path.join(".")}: ${message}`,
    ),
  };
}

/** Lines with one prompt share its key. */
function grader(lexicon: GradeLexicon): (task: Task) => Grade {
  const keys = new Map<string, GradeKey>();
  return ({ source, references, lang, terms, answer }) => {
    const id = JSON.stringify([source, references, lang, terms]);
    const variants = terms.map((term) => ({ source: term.source, variants: term.targets }));
    const key = keys.get(id) ?? prepareKey({ source, references, lang, terms: variants }, lexicon);
    keys.set(id, key);
    return gradeAnswer(answer, key);
  };
}

function answerOf({ id }: Task, { rating, score, terms, reasons }: Grade) {
  return {
    id,
    rating,
    score,
    terms: terms.map(({ term, verdict }) => ({ term, verdict })),
    reasons,
  };
}

function lineOf({ id }: Task, { rating, score, terms, reasons }: Grade): string {
  const verdicts = terms.map(({ term, verdict }) => `${term}: ${verdict}`).join(", ");
  const why = reasons
    .map(({ code, params }) => [code, ...Object.values(params)].join(" "))
    .join("; ");
  return `${id}\t${rating}\t${score.toFixed(2)}\t${verdicts}\t${why}\n`;
}

function readFile(file: string): string | null {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
}

function readArguments(
  args: readonly string[],
): "help" | { readonly wrong: string } | { readonly file: string; readonly json: boolean } {
  if (args.includes("--help") || args.includes("-h")) return "help";
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: "boolean", default: false } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return { wrong: "Name one file." };
    return { file, json: values.json };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // parseArgs names the option in a TypeError
    return { wrong: error.message };
  }
}

function say(to: NodeJS.WriteStream, words: string, exitCode: number): number {
  to.write(words);
  return exitCode;
}
