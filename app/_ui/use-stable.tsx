"use client";

import { useLayoutEffect, useMemo, useRef } from "react";

type Functions = Readonly<Record<string, (...values: never[]) => unknown>>;

/** The same functions at each render, that do what the latest ones do: whoever is given them is not rendered anew because of them. */
export function useStable<Given extends Functions>(functions: Given): Given {
  const latest = useRef(functions);
  useLayoutEffect(() => {
    latest.current = functions;
  });
  const names = Object.keys(functions).join();
  return useMemo(() => {
    const stable = names
      .split(",")
      .map((name) => [name, (...values: never[]) => latest.current[name]?.(...values)]);
    return Object.fromEntries(stable) as Given;
  }, [names]);
}
