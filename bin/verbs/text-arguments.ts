import { parseArgs } from "node:util";
import { type Format, formats } from "#lib/language/parse/text-file";
import type { Lang } from "#lib/language/text/unit";

/** A text named on the command line: its files, and how they are to be read where that was said. */
export interface TextArguments {
  readonly files: readonly string[];
  readonly options: { readonly sourceLang?: Lang; readonly formats?: readonly Format[] };
  /** Of the verb's own: on or off, and with a value. */
  readonly flags: ReadonlySet<string>;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * Reads `FILE [FILE] [--source en|zh] [--format NAME]` and the verb's own options. "help" where --help stands among them; `wrong` says in a line
 * what cannot be understood.
 */
export function readTextArguments(
  args: readonly string[],
  own: { readonly flags?: readonly string[]; readonly values?: readonly string[] } = {},
): TextArguments | "help" | { readonly wrong: string } {
  const { flags = [], values = [] } = own;
  try {
    const given = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(flags.map((name) => [name, { type: "boolean" as const }])),
        ...Object.fromEntries(values.map((name) => [name, { type: "string" as const }])),
        source: { type: "string" },
        format: { type: "string", multiple: true },
        help: { type: "boolean", short: "h" },
      },
    });
    if (given.values.help) return "help";
    const { source, format, ...rest } = given.values;
    return checked(given.positionals, source, format ?? [], rest);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // parseArgs names the option in a TypeError
    return { wrong: error.message };
  }
}

function checked(
  files: readonly string[],
  source: string | undefined,
  formatNames: readonly string[],
  rest: Readonly<Record<string, unknown>>,
): TextArguments | { readonly wrong: string } {
  if (files.length === 0) return { wrong: "Which FILE?" };
  if (files.length > 2)
    return { wrong: `One FILE, or two with a language each, not ${files.length}.` };
  if (source !== undefined && source !== "en" && source !== "zh")
    return { wrong: `--source is en or zh, not ${source}.` };
  const named = formatNames.map((name) => formats.find((format) => format === name));
  const unknown = formatNames[named.indexOf(undefined)];
  if (unknown !== undefined)
    return { wrong: `--format is one of ${formats.join(", ")}, not ${unknown}.` };
  const known = named.filter((format) => format !== undefined);
  const [first] = known;
  const ofEach =
    first !== undefined && known.length < files.length ? files.map(() => first) : known;
  return {
    files,
    options: {
      ...(source === undefined ? {} : { sourceLang: source }),
      ...(known.length === 0 ? {} : { formats: ofEach }),
    },
    flags: new Set(Object.keys(rest).filter((name) => rest[name] === true)),
    values: Object.fromEntries(
      Object.entries(rest).flatMap(([name, value]) =>
        typeof value === "string" ? [[name, value]] : [],
      ),
    ),
  };
}
