import type { ParsedText } from "#lib/language/align/parsed-text";
import { openText } from "./open-text.ts";
import { readTextArguments } from "./text-arguments.ts";

/** What a verb that shows something of a text makes of it: what is printed. */
type Show = (parsed: ParsedText, options: { readonly json: boolean }) => Promise<string>;

/**
 * A verb of the form `FILE [FILE] [--json] [--source en|zh] [--format NAME]`. Resolves to the exit code: 0 shown, 1 refused (why on
 * stderr), 2 wrong usage.
 */
export async function showText(
  args: readonly string[],
  usage: string,
  show: Show,
): Promise<number> {
  const asked = readTextArguments(args, { flags: ["json"] });
  if (asked === "help") return say(process.stdout, usage, 0);
  if ("wrong" in asked) return say(process.stderr, `${asked.wrong}\n\n${usage}`, 2);
  const parsed = await openText(asked.files, asked.options);
  if (!parsed.ok) return say(process.stderr, `${parsed.error}\n`, 1);
  const shown = await show(parsed.value, { json: asked.flags.has("json") });
  return say(process.stdout, `${shown}\n`, 0);
}

function say(to: NodeJS.WriteStream, text: string, exitCode: number): number {
  to.write(text);
  return exitCode;
}
