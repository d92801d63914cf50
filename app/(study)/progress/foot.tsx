import type { ComponentProps, ReactNode } from "react";
import { DataTable } from "#ui/data-table";
import css from "./plots.module.css";

/** Under a plot: its numbers as a table, folded away, and its legend beside that. */
export function Foot({
  legend,
  ...table
}: ComponentProps<typeof DataTable> & { readonly legend?: ReactNode }) {
  return (
    <div className={css.foot}>
      <DataTable {...table} />
      {legend}
    </div>
  );
}
