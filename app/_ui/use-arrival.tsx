"use client";

import { type RefObject, useEffect, useRef } from "react";

/** Brings what has just come true into sight; what was true from the beginning moves nothing. */
export function useArrival(element: RefObject<HTMLElement | null>, isThere: boolean): void {
  const was = useRef(isThere);
  useEffect(() => {
    if (isThere && !was.current) element.current?.scrollIntoView({ block: "center" });
    was.current = isThere;
  }, [element, isThere]);
}
