import { readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { ensureLearner } from "#lib/commands/ensure-learner";
import { type ImportError, importText } from "#lib/commands/import-text";
import type { ImportInput } from "#lib/commands/read-import";
import type { ImportedText } from "#lib/commands/save-import";
import { checkByteCount, decodeRefusal } from "#lib/language/parse/decode";
import { closeDatabase, openDatabase } from "#lib/store/database";
import { migrateDatabase } from "#lib/store/migrate";

const usage = `Usage: duizhao import FILE [--title TITLE] [--source en|zh]

Makes a file of alternating English and Chinese lines a text of yours: its terms and cards are there at the next review.

  --title TITLE  instead of the title found in the file
  --source LANG  the language that is read (en or zh); without it, the one that leads the pairs
  --help         print this

Exit codes: 0 imported (or there already), 1 refused, 2 wrong usage.
`;

/** `duizhao import FILE`. Resolves to the exit code: 0 imported or there already, 1 refused (why on stderr), 2 wrong usage. */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readArgs(args);
  if (asked === "help") return print(process.stdout, usage, 0);
  if (asked === null) return print(process.stderr, usage, 2);
  const bytes = readBytes(asked.file);
  if (typeof bytes === "string") return print(process.stderr, `${asked.file}: ${bytes}\n`, 1);
  await migrateDatabase({ at: new Date() });
  const db = openDatabase();
  try {
    const learner = await ensureLearner(db);
    const imported = await importText(db, learner.id, { ...asked.wishes, content: bytes });
    if (!imported.ok)
      return print(process.stderr, `${asked.file}${wordError(imported.error)}\n`, 1);
    return print(process.stdout, report(asked.file, imported.value), 0);
  } finally {
    await closeDatabase();
  }
}

interface Asked {
  readonly file: string;
  readonly wishes: Omit<ImportInput, "content">;
}

function readArgs(args: readonly string[]): Asked | "help" | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        title: { type: "string" },
        source: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) return "help";
    const { title, source } = values;
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return null;
    if (source !== undefined && source !== "en" && source !== "zh") return null;
    const wishes: Asked["wishes"] = {
      ...(title === undefined ? {} : { title }),
      ...(source === undefined ? {} : { sourceLang: source }),
    };
    return { file, wishes };
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n\n`);
    return null;
  }
}

/** The file, or why it is not read. */
function readBytes(file: string): Uint8Array | string {
  try {
    const size = checkByteCount(statSync(file).size);
    return size.ok ? readFileSync(file) : decodeRefusal(size.error).message;
  } catch (error) {
    return `The file cannot be read (${messageOf(error)}). Check the path and try again.`;
  }
}

function wordError(error: ImportError): string {
  if (error.type === "noCardKind") return ": no kind of card was named.";
  const { line, message } = error.refusal;
  return line === 0 ? `: ${message}` : `:${line}: ${message}`;
}

function report(file: string, text: ImportedText): string {
  const first = {
    imported: `Imported “${text.title}”.`,
    restored: `“${text.title}” had been taken back; it is live again, with its history.`,
    existing: `“${text.title}” is on the shelf already; nothing was changed.`,
  }[text.status];
  const counts = `${text.units} units, ${text.terms} terms, ${text.cards} new cards, ${text.warnings.length} warnings`;
  const warnings = text.warnings.map(({ line, message }) => `${file}:${line}: ${message}`);
  return `${[first, counts, ...warnings].join("\n")}\n`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function print(stream: NodeJS.WriteStream, text: string, code: number): number {
  stream.write(text);
  return code;
}
