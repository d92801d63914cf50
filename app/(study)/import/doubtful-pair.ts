import type { Pair } from "#lib/language/text/unit";

/** Whether a pair is worth a look: something about its lines is irregular, or nothing faces it. */
export function isDoubtful({ source, target, warnings }: Pair): boolean {
  return warnings.length > 0 || source === null || target === null;
}

/** The lines of a pair that are doubtful, from 1, each once. */
export function linesToCheck({ warnings }: Pair): readonly number[] {
  return [...new Set(warnings.map(({ line }) => line))];
}
