/** Told how far work is: its share, 0–1. What it throws ends the work. */
export type OnProgress = (share: number) => void;

/** Follows one part of the work, which takes it from one share of the whole to another: `done` of `all` steps. */
export function followPart(
  onProgress: OnProgress | undefined,
  from: number,
  to: number,
): (done: number, all: number) => void {
  if (onProgress === undefined) return () => {};
  return (done, all) => onProgress(from + ((to - from) * done) / Math.max(1, all));
}
