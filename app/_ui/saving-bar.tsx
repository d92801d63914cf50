import type { ReactNode } from "react";
import css from "./saving-bar.module.css";

/** What saves a form, in sight however long the form is. */
export function SavingBar({ children }: { readonly children: ReactNode }) {
  return <div className={css.bar}>{children}</div>;
}
