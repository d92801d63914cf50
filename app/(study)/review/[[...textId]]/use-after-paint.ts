"use client";

import { startTransition, useEffect, useState } from "react";

/** The value of one frame ago: what is given this is rendered when the frame of a key is on the screen, so that the key's own frame holds only what was asked for. */
export function useAfterPaint<Value>(value: Value): Value {
  const [painted, setPainted] = useState(value);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The frame begins with its callbacks; a task after them comes when it is done.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setPainted(value)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return painted;
}
