import { DataTable } from "./data-table.tsx";
import { PlotReader } from "./plot-reader.tsx";
import css from "./year.module.css";
import { levels, monthColumns, type YearDay, type YearGrid, yearGrid } from "./year-grid.ts";

const cellSize = 20;
/** The rest of a square is its round edge and the gap. */
const core = 13;

interface YearWords {
  readonly label: string;
  /** Says it all in one. */
  readonly sentence: string;
  readonly less: string;
  readonly more: string;
  readonly monthOf: (iso: string) => string;
  /** Monday first. */
  readonly weekdays: readonly string[];
}

/** A year of days, each shaded by how much was studied. On a narrow screen its latest weeks are in sight. */
export function Year(props: {
  readonly days: readonly YearDay[];
  readonly words: YearWords;
  readonly table: Parameters<typeof DataTable>[0];
}) {
  const { days, words, table } = props;
  const grid = yearGrid(days);
  return (
    <div>
      <PlotReader
        label={words.label}
        summary={words.sentence}
        texts={days.map(({ text }) => text)}
        layout={{ rows: 7, columns: grid.columns, skipped: grid.skipped }}
        className={css.inner}
        before={<Weekdays names={words.weekdays} />}
        above={<Months grid={grid} monthOf={words.monthOf} />}
      >
        <Squares grid={grid} label={words.label} sentence={words.sentence} />
      </PlotReader>
      <div className={css.foot}>
        {table.rows.length > 0 && <DataTable {...table} />}
        <Key less={words.less} more={words.more} />
      </div>
    </div>
  );
}

/** One path a level: a fifth of the page's size that 365 squares would take. */
function Squares(props: {
  readonly grid: YearGrid;
  readonly label: string;
  readonly sentence: string;
}) {
  const { grid, label, sentence } = props;
  const pathOf = (level: number) =>
    grid.cells
      .filter((cell) => cell.level === level)
      .map(({ column, row }) => square(column, row))
      .join("");
  return (
    <svg className={css.grid} viewBox={`0 0 ${grid.columns * cellSize} ${7 * cellSize}`} role="img">
      <title>{label}</title>
      <desc>{sentence}</desc>
      {levels.map((level) => (
        <path key={level} className={css[`level${level}`]} d={pathOf(level)} />
      ))}
    </svg>
  );
}

function square(column: number, row: number): string {
  const margin = (cellSize - core) / 2;
  return `M${column * cellSize + margin} ${row * cellSize + margin}h${core}v${core}h-${core}z`;
}

function Months({
  grid,
  monthOf,
}: {
  readonly grid: YearGrid;
  readonly monthOf: YearWords["monthOf"];
}) {
  return (
    <div className={css.months} aria-hidden="true">
      {monthColumns(grid).map(({ iso, column }) => (
        <span key={iso} style={{ left: `${(column / grid.columns) * 100}%` }}>
          {monthOf(iso)}
        </span>
      ))}
    </div>
  );
}

function Weekdays({ names }: { readonly names: readonly string[] }) {
  return (
    <div className={css.weekdays} aria-hidden="true">
      {names.map((name, index) => (
        <span key={name}>{index % 2 === 0 ? name : ""}</span>
      ))}
    </div>
  );
}

/** What the shades mean. */
function Key({ less, more }: { readonly less: string; readonly more: string }) {
  return (
    <p className={css.key} aria-hidden="true">
      {less}
      <svg viewBox="0 0 100 20" aria-hidden="true">
        {levels.map((level) => (
          <path key={level} className={css[`level${level}`]} d={square(level, 0)} />
        ))}
      </svg>
      {more}
    </p>
  );
}
