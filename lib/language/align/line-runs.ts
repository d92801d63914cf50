import type { Lang, Segment } from "#lib/language/text/unit";

/** Neighbouring segments of one language. */
export type Run = readonly Segment[];

/** A run of the language that leads and the run of the other language after it; one of them may be empty. */
export interface Region {
  readonly first: Run;
  readonly second: Run;
}

/** The segments as runs of one language. */
export function runsOf(segments: readonly Segment[]): Run[] {
  const runs: Segment[][] = [];
  for (const segment of segments) {
    const run = runs.at(-1);
    if (run?.[0]?.lang === segment.lang) run.push(segment);
    else runs.push([segment]);
  }
  return runs;
}

/** Each run of the leading language with the one after it. Only the first and the last run may stand alone. */
export function regionsOf(runs: readonly Run[], firstLang: Lang): Region[] {
  const regions: Region[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at] ?? [];
    if (run[0]?.lang === firstLang) {
      regions.push({ first: run, second: runs[at + 1] ?? [] });
      at += 1;
    } else regions.push({ first: [], second: run });
  }
  return regions;
}

/** Blocks are runs of two and more lines beside each other; a single long run is a missing line, not a way of writing. */
export function isInBlocks(runs: readonly Run[]): boolean {
  let inBlocks = 0;
  let outside = 0;
  for (const [at, run] of runs.entries()) {
    const neighbour = Math.max(runs[at - 1]?.length ?? 0, runs[at + 1]?.length ?? 0);
    if (run.length > 1 && neighbour > 1) inBlocks += run.length;
    else outside += run.length;
  }
  return inBlocks > outside;
}
