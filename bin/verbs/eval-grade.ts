import { parseArgs } from "node:util";
import { gradeBaselines } from "#bench/grade-baselines";
import {
  type GradedAnswer,
  type GradeFigures,
  measureGrades,
  type Share,
  spearman,
} from "#bench/grade-figures";
import { asideSets, developmentSets, type GoldAnswer, readGold } from "#bench/grade-gold";
import { gradeGold, modelsWithout } from "#bench/measure-grade";
import { loadGradeLexicon } from "#lib/lexicon/load-grade-lexicon";

const usage = `Usage: duizhao eval-grade [--leave-one-out] [--aside] [--errors] [--json]

Grades typed translations that a teacher has graded, and says how far the two agree, by set.

pass    right about passing (Good or Easy for grades 3 and 4)     exact   the very grade
kappa   Cohen's, quadratic weights                                rho     Spearman's, of the score with the grade
flips   negations, antonyms, changed roles, wrong numbers that are suggested Again or Hard
alarms  right answers (grade 4) pulled below Good; then those of grade 3 and 4
terms   precision and recall of terms said to be wrong or missing

chrF, BLEU and TER are computed in the same run: their rank correlation with the grades.

--leave-one-out  grade each development text with a model fitted without it
--aside          grade the answers that are kept aside (files named aside*), too; they are never shown
--errors         also print the development answers that were graded otherwise
--json           print the figures as JSON
--help           print this

Exit codes: 0 measured, 2 wrong usage.
`;

interface Asked {
  readonly leaveOneOut: boolean;
  readonly aside: boolean;
  readonly errors: boolean;
  readonly json: boolean;
}

interface SetReport {
  readonly set: string;
  readonly figures: GradeFigures;
  readonly baselines: Readonly<Record<string, number>>;
}

/** `duizhao eval-grade`: prints figures by set. Resolves to the exit code: 0 measured, 2 wrong usage. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked === "help") return say(process.stdout, usage, 0);
  if ("wrong" in asked) return say(process.stderr, `${asked.wrong}\n\n${usage}`, 2);
  const lexicon = await loadGradeLexicon();
  const development = developmentSets.map((set) => ({
    set: set as string,
    answers: readGold(set),
  }));
  const all = development.flatMap(({ answers }) => answers);
  const modelFor = asked.leaveOneOut ? modelsWithout(all, lexicon) : undefined;
  const reports: SetReport[] = [];
  for (const { set, answers } of [...development, { set: "development", answers: all }]) {
    const graded = gradeGold(answers, lexicon, modelFor);
    reports.push(reportOf(set, graded));
    if (asked.errors && set !== "development") process.stdout.write(listErrors(graded));
  }
  // What was kept aside stays unseen: figures only, and always with the model that ships.
  if (asked.aside)
    for (const set of asideSets()) reports.push(reportOf(set, gradeGold(readGold(set), lexicon)));
  const text = asked.json ? `${JSON.stringify(reports, null, 2)}\n` : tableOf(reports);
  return say(process.stdout, text, 0);
}

function reportOf(set: string, graded: readonly GradedAnswer[]): SetReport {
  const grades = graded.map(({ gold }) => gold.grade);
  const best = (gold: GoldAnswer, scoreOf: (answer: string, reference: string) => number) =>
    Math.max(...gold.references.map((reference) => scoreOf(gold.answer, reference)));
  const baselines = gradeBaselines.map(({ name, scoreOf }): [string, number] => [
    name,
    spearman(
      graded.map(({ gold }) => best(gold, scoreOf)),
      grades,
    ),
  ]);
  return { set, figures: measureGrades(graded), baselines: Object.fromEntries(baselines) };
}

function tableOf(reports: readonly SetReport[]): string {
  const head =
    "set            n  pass  exact  kappa   rho  flips          alarms        (3–4)          terms P        terms R\n";
  const rows = reports.map(({ set, figures: f }) =>
    [
      set.padEnd(12),
      String(f.count).padStart(3),
      three(f.passFail),
      three(f.exact),
      three(f.kappa),
      three(f.spearman),
      ...[f.flips, f.falseAlarms, f.falseAlarmsFrom3, f.termPrecision, f.termRecall].map(shareText),
    ].join("  "),
  );
  const likeness = reports.map(
    ({ set, baselines, figures }) =>
      `${set.padEnd(12)}  grader ${three(figures.spearman)}${Object.entries(baselines)
        .map(([name, value]) => `  ${name} ${three(value)}`)
        .join("")}`,
  );
  return `${head}${rows.join("\n")}\n\nSpearman with the grades\n${likeness.join("\n")}\n`;
}

function three(value: number): string {
  return value.toFixed(3).padStart(5);
}

function shareText({ part, of }: Share): string {
  return `${of === 0 ? "  –  " : three(part / of)} ${`${part}/${of}`.padEnd(7)}`;
}

function listErrors(graded: readonly GradedAnswer[]): string {
  const rank = { again: 1, hard: 2, good: 3, easy: 4 };
  return graded
    .filter(
      ({ gold, rating }) =>
        rank[rating] > 2 !== gold.grade > 2 || Math.abs(rank[rating] - gold.grade) > 1,
    )
    .map(
      ({ gold, rating, score, reasons }) =>
        `${gold.id} ${gold.kind}: ${gold.grade}, suggested ${rating} (${score}) for ${reasons.join(" ")}\n  ${gold.references[0] ?? ""}\n  ${gold.answer}\n`,
    )
    .join("");
}

function readArguments(args: readonly string[]): Asked | "help" | { readonly wrong: string } {
  if (args.includes("--help") || args.includes("-h")) return "help";
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        "leave-one-out": { type: "boolean", default: false },
        aside: { type: "boolean", default: false },
        errors: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    });
    const { aside, errors, json } = values;
    return { leaveOneOut: values["leave-one-out"], aside, errors, json };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // parseArgs names the option in a TypeError
    return { wrong: error.message };
  }
}

function say(to: NodeJS.WriteStream, text: string, exitCode: number): number {
  to.write(text);
  return exitCode;
}
