import { parseArgs } from "node:util";
import type { ParsedText } from "#lib/language/align/read-text";
import type { Lang } from "#lib/language/text/unit";
import { openText } from "./open-text.ts";

/** What a verb that shows something of a text makes of it: what is printed. */
type Show = (parsed: ParsedText, options: { readonly json: boolean }) => Promise<string>;

/**
 * A verb of the form `FILE [--json] [--source en|zh]`. Resolves to the exit code: 0 shown, 1 refused (why on stderr),
 * 2 wrong usage.
 */
export async function showText(
  args: readonly string[],
  usage: string,
  show: Show,
): Promise<number> {
  const asked = readArgs(args);
  if (asked === "help") return say(process.stdout, usage, 0);
  if ("wrong" in asked) return say(process.stderr, `${asked.wrong}\n\n${usage}`, 2);
  const parsed = openText(asked.file, asked.options);
  if (!parsed.ok) return say(process.stderr, `${parsed.error}\n`, 1);
  return say(process.stdout, `${await show(parsed.value, asked)}\n`, 0);
}

interface Asked {
  readonly file: string;
  readonly json: boolean;
  readonly options: { readonly sourceLang?: Lang };
}

function readArgs(args: readonly string[]): Asked | "help" | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        source: { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) return "help";
    const { source, json } = values;
    const [file, ...more] = positionals;
    if (file === undefined) return { wrong: "Which FILE?" };
    if (more.length > 0) return { wrong: `One FILE at a time, not also ${more.join(", ")}.` };
    if (source === undefined) return { file, json, options: {} };
    if (source === "en" || source === "zh") return { file, json, options: { sourceLang: source } };
    return { wrong: `--source is en or zh, not ${source}.` };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // parseArgs names the option in a TypeError
    return { wrong: error.message };
  }
}

function say(to: NodeJS.WriteStream, text: string, exitCode: number): number {
  to.write(text);
  return exitCode;
}
