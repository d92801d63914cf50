/** A bead by how many lines it takes of each side. */
export interface BeadShape {
  readonly english: number;
  readonly chinese: number;
}

/** 1–1, 1–2 … 1–5, 2–1 … 5–1, and at last 1–0 and 0–1. */
export const shapes: readonly BeadShape[] = [
  { english: 1, chinese: 1 },
  ...[2, 3, 4, 5].map((chinese) => ({ english: 1, chinese })),
  ...[2, 3, 4, 5].map((english) => ({ english, chinese: 1 })),
  { english: 1, chinese: 0 },
  { english: 0, chinese: 1 },
];

/** The shapes before this index have lines on both sides. */
export const pairedShapeCount = shapes.length - 2;

export const maxBeadLines = 5;

/** The place in `shapes` of a bead that has lines on both sides. */
export function shapeIndex({ english, chinese }: BeadShape): number {
  return english === 1 ? chinese - 1 : maxBeadLines + english - 2;
}
