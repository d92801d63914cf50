import type { CalibrationBin } from "#lib/memory/fit/measure-prediction";

/** A twentieth of what can be foretold, shares 0–1; null: nothing was foretold there. */
export interface CalibrationColumn {
  readonly from: number;
  readonly to: number;
  readonly fitted: CalibrationBin | null;
  readonly usual: CalibrationBin | null;
}

const bins = 20;

/** The bins of two ways of foretelling side by side, from the lowest in which either has any to certainty; `from` is where that begins. */
export function calibrationColumns(
  fitted: readonly CalibrationBin[],
  usual: readonly CalibrationBin[],
): { readonly columns: readonly CalibrationColumn[]; readonly from: number } {
  const [ofFitted, ofUsual] = [fitted, usual].map(
    (all) => new Map(all.map((bin) => [binOf(bin.predicted), bin])),
  );
  // What came may lie lower than anything that was foretold: it is drawn too.
  const lowest = Math.min(
    bins - 2,
    ...[...fitted, ...usual].map(({ predicted, actual }) =>
      Math.min(binOf(predicted), binOf(actual)),
    ),
  );
  // An even number of columns, so that the middle of the axis has a line.
  const first = lowest - (lowest % 2);
  const columns = Array.from({ length: bins - first }, (_, at) => {
    const bin = first + at;
    return {
      ...{ from: bin / bins, to: (bin + 1) / bins },
      ...{ fitted: ofFitted?.get(bin) ?? null, usual: ofUsual?.get(bin) ?? null },
    };
  });
  return { columns, from: first / bins };
}

function binOf(share: number): number {
  return Math.min(bins - 1, Math.floor(share * bins));
}
