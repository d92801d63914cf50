/** Ends of an axis, as multiples of a power of ten. Their halves are whole, so that they can be written beside it. */
const ones = [2, 4, 6, 8, 10];
const tens = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10];

/** The least round number that reaches `most`: where the axis of a chart of counts ends. */
export function chartTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1)));
  const steps = power === 1 ? ones : tens;
  return Math.round((steps.find((step) => step * power >= most) ?? 10) * power);
}
