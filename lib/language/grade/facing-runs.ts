import { commonPairs, type DiffToken } from "./diff-tokens.ts";

/** So many tokens from these places on are the same on both sides. */
export interface FacingRun {
  readonly own: number;
  readonly other: number;
  readonly length: number;
}

/** What is smaller and stands amid what was replaced is there by chance: a lone 的, a space, "of". */
const LEAST_RUN = 3;

/** What two wordings have in common, in order, as runs; without those that only chance left standing in the midst of other words. */
export function facingRuns(
  own: readonly DiffToken[],
  other: readonly DiffToken[],
): readonly FacingRun[] {
  const runs = runsOf(
    commonPairs(
      own.map(({ folded }) => folded),
      other.map(({ folded }) => folded),
    ),
  );
  const kept: FacingRun[] = [];
  runs.forEach((run, at) => {
    const before = kept.at(-1) ?? { own: 0, other: 0, length: 0 };
    const after = runs[at + 1] ?? { own: own.length, other: other.length, length: 0 };
    const isAmid = isReplaced(before, run) && isReplaced(run, after);
    const size = own.slice(run.own, run.own + run.length).reduce((sum, one) => sum + one.size, 0);
    if (size >= LEAST_RUN || !isAmid) kept.push(run);
  });
  return kept;
}

function runsOf(pairs: readonly (readonly [number, number])[]): readonly FacingRun[] {
  const runs: FacingRun[] = [];
  for (const [own, other] of pairs) {
    const last = runs.at(-1);
    if (last && last.own + last.length === own && last.other + last.length === other)
      runs[runs.length - 1] = { ...last, length: last.length + 1 };
    else runs.push({ own, other, length: 1 });
  }
  return runs;
}

/** Both sides have something between the runs. */
function isReplaced(before: FacingRun, after: FacingRun): boolean {
  return before.own + before.length < after.own && before.other + before.length < after.other;
}
