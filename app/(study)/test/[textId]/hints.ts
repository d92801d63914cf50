import type { HintLevel } from "#lib/progress/self-test";
import type { TestSegment } from "./material.ts";

/** The next rung of the ladder: the first term where there is one, half of the reference, the voice where there is one; null at its end. */
export function nextHint(
  hints: HintLevel,
  { key }: Pick<TestSegment, "key">,
  hasVoice: boolean,
): HintLevel | null {
  const rungs: readonly HintLevel[] = [
    ...(key.terms.length > 0 ? ([1] as const) : []),
    2,
    ...(hasVoice ? ([3] as const) : []),
  ];
  return rungs.find((rung) => rung > hints) ?? null;
}
