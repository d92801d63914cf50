import type { WordPair } from "./align-words.ts";
import type { Compared } from "./compared.ts";

/** 半年 for 6 个月, "20 kHz" for "20,000 Hz": another unit because the number is another one. Both are told by the index of the unit's word. */
export function isConverted(
  unit: Pick<WordPair, "answer" | "reference">,
  { answer, reference, byAnswer }: Compared,
): boolean {
  const before = byAnswer.get(unit.answer - 1);
  if (before === undefined || before.reference !== unit.reference - 1) return false;
  const own = answer.words[before.answer]?.number;
  const other = reference.words[before.reference]?.number;
  return own !== null && other !== null && own?.raw !== other?.raw;
}
