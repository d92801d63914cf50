import { sizeOf } from "#lib/language/align/beads/affinity";
import { type TextWarning, warn } from "#lib/language/parse/warning";
import type { Unit } from "#lib/language/text/unit";

/** A pair is doubted from 2.5 times the text's usual proportion on, and never below six of the text's own deviations. */
const minTimes = 2.5;
const minDeviations = 6;

/** Letters by which the lengths must differ besides: short answers vary freely. */
const minLetters = 20;

/** Below this many units a text has no distribution of its own, and the languages' usual proportion stands for it. */
const minUnits = 8;

/** Makes a median absolute deviation comparable with a standard deviation. */
const madToDeviation = 1.4826;

/** Units whose two sides are far longer or shorter beside each other than in the rest of the text. */
export function findLengthMismatches(units: readonly Unit[]): TextWarning[] {
  const logRatios = units.map((unit) =>
    Math.log(sizeOf(unit.target.text) / sizeOf(unit.source.text)),
  );
  const usual = units.length < minUnits ? 0 : medianOf(logRatios);
  const deviation = madToDeviation * medianOf(logRatios.map((value) => Math.abs(value - usual)));
  const limit = Math.max(
    Math.log(minTimes),
    units.length < minUnits ? 0 : minDeviations * deviation,
  );
  return units.flatMap((unit, at) => {
    const off = (logRatios[at] ?? 0) - usual;
    const source = sizeOf(unit.source.text) * Math.exp(usual);
    const isFar = Math.abs(off) > limit && Math.abs(sizeOf(unit.target.text) - source) > minLetters;
    return isFar ? [mismatch(unit, off)] : [];
  });
}

function mismatch(unit: Unit, off: number): TextWarning {
  const [long, short] = off > 0 ? [unit.target, unit.source] : [unit.source, unit.target];
  const times = Math.round(Math.exp(Math.abs(off)) * 10) / 10;
  return warn("lengthMismatch", long.lines[0] ?? 0, {
    unit: unit.index,
    otherLine: short.lines[0] ?? 0,
    times,
  });
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
