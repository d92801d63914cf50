import { longestName } from "#lib/memory/schedule/preset-bounds";
import { err, ok, type Result } from "#lib/result";
import type { NamedPreset } from "#lib/store/preset";

export interface NameError {
  readonly type: "nameMissing" | "nameTooLong" | "nameTaken";
  readonly field: "name";
}

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The name as it may be saved beside those other presets: spaces are put right, and two names may not differ by case or width alone. */
export function checkName(
  wished: string,
  others: readonly Pick<NamedPreset, "name">[],
): Result<string, NameError> {
  const name = wished.normalize("NFC").replace(/\s+/g, " ").trim();
  if (name === "") return err({ type: "nameMissing", field: "name" });
  if ([...graphemes.segment(name)].length > longestName)
    return err({ type: "nameTooLong", field: "name" });
  const isTaken = others.some((other) => keyOf(other.name) === keyOf(name));
  return isTaken ? err({ type: "nameTaken", field: "name" }) : ok(name);
}

/** That name, or with the first number from 2 on that makes it free: "考试 2". A name too long gives way to the number. */
export function freeName(wished: string, others: readonly Pick<NamedPreset, "name">[]): string {
  const room = longestName - " 999".length;
  const name = [...graphemes.segment(wished.trim())]
    .slice(0, room)
    .map(({ segment }) => segment)
    .join("");
  const taken = new Set(others.map((other) => keyOf(other.name)));
  if (name !== "" && !taken.has(keyOf(name))) return name;
  const stem = name.replace(/ \d{1,3}$/, "");
  let number = 2;
  while (taken.has(keyOf(`${stem} ${number}`))) number += 1;
  return `${stem} ${number}`.trim();
}

function keyOf(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}
