import css from "./data-table.module.css";

/** The numbers behind a plot, as a real table, folded away until asked for. The first column names the row. */
export function DataTable(props: {
  readonly caption: string;
  readonly open: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  return (
    <details className={css.details}>
      <summary>{props.open}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table longer than its box is scrolled by keyboard. */}
      <section className={css.scroll} aria-label={props.caption} tabIndex={0}>
        <Table {...props} />
      </section>
    </details>
  );
}

/** The table itself. */
function Table(props: {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) {
  return (
    <table className={css.table}>
      <caption className="visually-hidden">{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map(([name = "", ...values]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, index) => (
              <td key={props.columns[index + 1]}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
