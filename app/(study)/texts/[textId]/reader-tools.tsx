"use client";

import type { ReactNode } from "react";
import css from "./reader-bar.module.css";

/** What helps in reading, in one row of the bar. */
export function ReaderTools({ children }: { readonly children: ReactNode }) {
  return <div className={css.tools}>{children}</div>;
}
