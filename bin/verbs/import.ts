import { ensureLearner } from "#lib/commands/ensure-learner";
import type { ImportStage, SavedEvent } from "#lib/commands/import-events";
import { type ImportError, importText } from "#lib/commands/import-text";
import type { ImportInput } from "#lib/commands/read-import";
import { type FileLines, placeOfLine } from "#lib/language/parse/text-file";
import { closeDatabase, openDatabase } from "#lib/store/database";
import { migrateDatabase } from "#lib/store/migrate";
import { openFile } from "./open-text.ts";
import { readTextArguments, type TextArguments } from "./text-arguments.ts";

const usage = `Usage: duizhao import FILE [FILE] [--title TITLE] [--source en|zh] [--format NAME]

Makes a bilingual text, or two files with a language each, a text of yours: its terms and cards are there at the next review.

  --title TITLE  instead of the title found in the file
  --source LANG  the language that is read (en or zh); without it, the one that leads the pairs
  --format NAME  how the file is laid out (see duizhao parse --help); without it, as it is detected
  --help         print this

Exit codes: 0 imported (or there already), 1 refused, 2 wrong usage.
`;

/** `duizhao import FILE [FILE]`. Resolves to the exit code: 0 imported or there already, 1 refused (why on stderr), 2 wrong usage. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readTextArguments(args, { values: ["title"] });
  if (asked === "help") return print(process.stdout, usage, 0);
  if ("wrong" in asked) return print(process.stderr, `${asked.wrong}\n\n${usage}`, 2);
  const input = openInput(asked);
  if (typeof input === "string") return print(process.stderr, `${input}\n`, 1);
  await migrateDatabase({ at: new Date() });
  const db = openDatabase();
  try {
    const learner = await ensureLearner(db);
    let files: readonly FileLines[] = [];
    const imported = await importText(db, learner.id, input, {
      onProgress: showProgress,
      onRead: ({ parsed }) => {
        files = parsed.files;
      },
    });
    clearProgress();
    const name = asked.files.join(", ");
    if (!imported.ok) return print(process.stderr, `${sayError(name, imported.error)}\n`, 1);
    return print(process.stdout, report(imported.value, files), 0);
  } finally {
    await closeDatabase();
  }
}

type SavedText = SavedEvent["text"];

/** What is imported, or in a line why a file cannot be read. */
function openInput({ files, options, values }: TextArguments): ImportInput | string {
  const opened: { name: string; content: Uint8Array }[] = [];
  for (const file of files) {
    const bytes = openFile(file);
    if (!bytes.ok) return bytes.error;
    opened.push({ name: file, content: bytes.value });
  }
  const title = values.title === undefined ? {} : { title: values.title };
  return { files: opened, ...options, ...title };
}

function sayError(file: string, error: ImportError): string {
  switch (error.type) {
    case "refused": {
      const { name, line } = error.place;
      const at = line === 0 ? (name ?? file) : `${name ?? file}:${line}`;
      return `${at}: ${error.refusal.message}`;
    }
    case "noCardKind":
      return `${file}: no kind of card was named.`;
    case "textNotFound":
    case "otherLanguages":
      return `${file}: it cannot become a new version of that text.`;
  }
}

function report(text: SavedText, files: readonly FileLines[]): string {
  const counts = `${text.units} units, ${text.terms} terms, ${text.cards} new cards, ${text.warnings.length} warnings`;
  const warnings = text.warnings.map((warning) => {
    const { name, line } = placeOfLine(files, warning.line);
    return `${name}:${line}: ${warning.message}`;
  });
  return `${[sayOutcome(text), counts, ...warnings].join("\n")}\n`;
}

function sayOutcome({ status, title }: SavedText): string {
  switch (status) {
    case "imported":
      return `Imported “${title}”.`;
    case "restored":
      return `“${title}” had been taken back; it is live again, with its history.`;
    case "existing":
      return `“${title}” is on the shelf already; nothing was changed.`;
    case "updated":
      return `“${title}” has a new version; its cards keep their history.`;
  }
}

const stages: Readonly<Record<ImportStage, string>> = {
  reading: "Reading",
  aligning: "Aligning",
  terms: "Finding terms",
  saving: "Saving",
};

/** One line that is written over, and only for eyes: in a file or a pipe it would be noise. */
function showProgress(stage: ImportStage, share: number): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(`\r\u001b[K${stages[stage]} … ${Math.round(100 * share)} %`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
}

function print(stream: NodeJS.WriteStream, text: string, code: number): number {
  stream.write(text);
  return code;
}
