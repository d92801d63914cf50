import { readFileSync } from "node:fs";
import { type GoldTerm, parseTermGold } from "#bench/terms-gold";
import type { TermText } from "#bench/terms-texts";
import type { Unit } from "#lib/language/text/unit";
import { err, ok, type Result } from "#lib/result";
import { openText } from "./open-text.ts";

/** A text read, with its gold list. */
export interface OpenedTermText {
  readonly text: TermText;
  readonly units: readonly Unit[];
  readonly gold: readonly GoldTerm[];
}

/** Reads a text and its gold list. The error is one line for stderr: file, what is wrong, the remedy. */
export async function openTermText(text: TermText): Promise<Result<OpenedTermText, string>> {
  // Gold lists go by their English, whichever line stands first.
  const parsed = await openText([text.file], { sourceLang: "en" });
  if (!parsed.ok) return parsed;
  const gold = readGold(text.goldFile);
  return gold.ok ? ok({ text, units: parsed.value.units, gold: gold.value }) : gold;
}

/** Reads some, up to the first that cannot be read. */
export async function openTermTexts(
  texts: readonly TermText[],
): Promise<Result<readonly OpenedTermText[], string>> {
  const opened: OpenedTermText[] = [];
  for (const text of texts) {
    const one = await openTermText(text);
    if (!one.ok) return one;
    opened.push(one.value);
  }
  return ok(opened);
}

function readGold(file: string): Result<readonly GoldTerm[], string> {
  try {
    return ok(parseTermGold(readFileSync(file, "utf8")));
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split("\n");
    return err(
      `${file}: The gold cannot be read (${reason}). Expected is [{ "en", "zh": […], "tier": "core|useful|marginal", "forms": […] }].`,
    );
  }
}
