/** How far a work is, to be listened to. */
export interface Progress {
  /** 0–1. */
  readonly share: () => number;
  /** Returns the way to stop listening. */
  readonly listen: (listener: () => void) => () => void;
}

/** A progress, and the way to tell of it. */
export function createProgress(): {
  readonly progress: Progress;
  readonly tell: (share: number) => void;
} {
  const listeners = new Set<() => void>();
  let share = 0;
  return {
    progress: {
      share: () => share,
      listen(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    tell(now) {
      share = now;
      for (const listener of listeners) listener();
    },
  };
}
