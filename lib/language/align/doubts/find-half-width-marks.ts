import { type TextWarning, warn } from "#lib/language/parse/warning";
import type { Unit } from "#lib/language/text/unit";

/** From so many half-width marks on, beside as many full-width ones, the writing is mixed and not a slip. */
const minMarks = 10;

/** Half-width marks right after a Chinese character, in a Chinese text that has full-width marks too: one doubt, at the first of them. */
export function findHalfWidthMarks(units: readonly Unit[]): TextWarning[] {
  let count = 0;
  let wideCount = 0;
  let line = 0;
  for (const { source, target } of units) {
    const chinese = source.lang === "zh" ? source : target;
    const found = chinese.text.match(halfWidth)?.length ?? 0;
    if (found > 0 && line === 0) line = chinese.lines[0] ?? 0;
    count += found;
    wideCount += chinese.text.match(fullWidth)?.length ?? 0;
  }
  if (count < minMarks || wideCount < minMarks) return [];
  return [warn("halfWidthMarks", line, { count, wideCount })];
}

const halfWidth = /(?<=\p{Script=Han}["”」』）)]?)[,?!:;]/gu;
const fullWidth = /[，。？！：；、]/g;
