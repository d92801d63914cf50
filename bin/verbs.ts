interface Verb {
  readonly says: string;
  readonly load: () => Promise<{ run: (args: readonly string[]) => Promise<number> }>;
}

/** What the command line can do. Each verb is loaded when it is asked for, so that --help is instant. */
export const verbs: Readonly<Record<string, Verb>> = {
  parse: {
    says: "FILE [--json]: how the file is read: title, units, doubts",
    load: () => import("./verbs/parse.ts"),
  },
  align: {
    says: "SOURCE TARGET [--json]: which lines of two files say the same",
    load: () => import("./verbs/align.ts"),
  },
  terms: {
    says: "FILE [--json]: the terms found in it, with their translations",
    load: () => import("./verbs/terms.ts"),
  },
  import: {
    says: "FILE: make it a text of yours, with terms and cards",
    load: () => import("./verbs/import.ts"),
  },
  simulate: {
    says: "[--mine] [--days N] [--json]: what a preset would have you do, and how much you would know",
    load: () => import("./verbs/simulate.ts"),
  },
  doctor: {
    says: "check the database: whole, and every card equal to a replay of its reviews",
    load: () => import("./verbs/doctor.ts"),
  },
  migrate: {
    says: "bring the database up to date (done at every start)",
    load: () => import("./verbs/migrate.ts"),
  },
  "eval-terms": {
    says: "[FILE GOLD …]: measure term extraction against gold lists",
    load: () => import("./verbs/eval-terms.ts"),
  },
  "fit-terms": {
    says: "[FILE GOLD …]: fit the weights of termhood to annotated texts and print them",
    load: () => import("./verbs/fit-terms.ts"),
  },
  grade: {
    says: "FILE.jsonl [--json]: grade typed translations, one a line",
    load: () => import("./verbs/grade.ts"),
  },
  "eval-grade": {
    says: "[--leave-one-out] [--errors]: measure the grading of typed translations against a teacher's",
    load: () => import("./verbs/eval-grade.ts"),
  },
  "eval-audit": {
    says: "[--plants N] [--seed N]: plant inconsistent translations and measure what the auditor finds",
    load: () => import("./verbs/eval-audit.ts"),
  },
  "eval-schedule": {
    says: "[FILE.csv]: measure how well recall is predicted, by default and by fitted weights",
    load: () => import("./verbs/eval-schedule.ts"),
  },
  "eval-align": {
    says: "[FOLDER]: measure alignment against gold",
    load: () => import("./verbs/eval-align.ts"),
  },
  "eval-parse": {
    says: "[FOLDER] [--hostile N]: measure the reading of texts against gold, or against texts nobody should send",
    load: () => import("./verbs/eval-parse.ts"),
  },
  "eval-doctor": {
    says: "[FILE …]: plant faults in whole texts and measure how they are mended",
    load: () => import("./verbs/eval-doctor.ts"),
  },
};
