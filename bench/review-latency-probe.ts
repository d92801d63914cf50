/** What one key cost, in milliseconds on the page's main thread. */
export interface KeyCost {
  /** From the key's own time stamp until its first listener ran: what was still going on. */
  readonly delayMs: number;
  /** All listeners and the microtasks they left: rendering by React and its effects among them. */
  readonly scriptMs: number;
  /** From the first callback of the next frame until a task after it ran: callbacks, style, layout, paint. */
  readonly frameMs: number;
  /** From the key's own time stamp until that task: with the wait for the frame to begin. */
  readonly toFrameMs: number;
}

declare global {
  interface Window {
    keyCosts: KeyCost[];
  }
}

/** Runs in the page, before anything else does: notes the cost of every key that is no letter typed into a field. */
export function installProbe(): void {
  window.keyCosts = [];
  let current = { timeStamp: 0, began: 0, handled: 0, frame: 0 };
  const [after, painted] = [new MessageChannel(), new MessageChannel()];
  // React renders in a microtask: the next task finds all of it done.
  after.port1.onmessage = () => {
    current.handled = performance.now();
  };
  painted.port1.onmessage = () => {
    const { timeStamp, began, handled, frame } = current;
    const now = performance.now();
    window.keyCosts.push({
      delayMs: began - timeStamp,
      // The frame may come before that task.
      scriptMs: Math.min(handled || frame, frame) - began,
      frameMs: now - frame,
      toFrameMs: now - timeStamp,
    });
  };
  window.addEventListener(
    "keydown",
    ({ timeStamp, key }) => {
      if (!["Enter", "1", "2", "3", "4"].includes(key)) return;
      current = { timeStamp, began: performance.now(), handled: 0, frame: 0 };
      after.port2.postMessage(null);
      requestAnimationFrame(() => {
        current.frame = performance.now();
        painted.port2.postMessage(null);
      });
    },
    { capture: true },
  );
}
