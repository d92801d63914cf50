import { expect, test } from "vitest";
import { calibrationColumns } from "./calibration-columns.ts";

const bin = (predicted: number, actual: number) => ({ predicted, actual, items: 7 });

test("the plot begins where the lowest mark stands, and both ways stand side by side", () => {
  const { columns, from } = calibrationColumns(
    [bin(0.92, 0.9), bin(0.97, 1)],
    [bin(0.91, 0.88), bin(0.76, 0.8)],
  );
  expect(from).toBe(0.7);
  expect(columns.map((column) => column.from)).toEqual([0.7, 0.75, 0.8, 0.85, 0.9, 0.95]);
  expect(columns.at(4)).toEqual({
    ...{ from: 0.9, to: 0.95 },
    ...{ fitted: bin(0.92, 0.9), usual: bin(0.91, 0.88) },
  });
});

test("what came lower than anything foretold is in the plot, 全忘了也在", () => {
  expect(calibrationColumns([bin(0.92, 0.03)], []).from).toBe(0);
  expect(calibrationColumns([bin(1, 1)], []).from).toBe(0.9);
});
