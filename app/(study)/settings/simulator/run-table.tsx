import { useTranslations } from "use-intl";
import { totalsOf } from "#lib/memory/simulate/simulate-many";
import { simulatedRetention } from "#lib/memory/simulate/simulated-retention";
import { Button } from "#ui/button";
import { LineSwatch } from "#ui/line-chart";
import css from "./outcome.module.css";
import type { Run } from "./runs.ts";
import { useWords } from "./use-words.ts";

export interface NamedRun extends Run {
  readonly name: string;
}

/** Each simulation in a line: what it would ask of the learner, and what would come of it. */
export function RunTable(props: {
  readonly runs: readonly NamedRun[];
  readonly onRemove: (number: number) => void;
}) {
  const t = useTranslations("simulator");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its box is scrolled by keyboard.
    <section className={css.scroll} aria-label={t("outcome")} tabIndex={0}>
      <table className={`${css.table} ${css.wide}`}>
        <thead>
          <tr>
            <th scope="col">{t("simulation")}</th>
            <th scope="col">{t("reviewsADay")}</th>
            <th scope="col">{t("minutesADay")}</th>
            <th scope="col">{t("memorisedAtEnd")}</th>
            <th scope="col">{t("recalled")}</th>
            <th scope="col">{t("newLearned")}</th>
            <th>
              <span className="visually-hidden">{t("remove")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.runs.map((run) => (
            <RunRow key={run.number} run={run} onRemove={() => props.onRemove(run.number)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RunRow({ run, onRemove }: { readonly run: NamedRun; readonly onRemove: () => void }) {
  const t = useTranslations("simulator");
  const { number, share } = useWords();
  const { simulation, setting, name } = run;
  const totals = totalsOf(simulation);
  const { recalled } = simulatedRetention(simulation).all;
  return (
    <tr>
      <th scope="row">
        <LineSwatch number={run.number} /> {name}
      </th>
      <td>{number(totals.reviews / setting.days)}</td>
      <td>{number(totals.minutes / setting.days)}</td>
      <td>{number(Math.round(totals.memorised))}</td>
      <td>{recalled === null ? t("none") : share(recalled)}</td>
      <td>{number(totals.newCards)}</td>
      <td>
        <Button
          look="quiet"
          onClick={onRemove}
          aria-label={t("removeNamed", { number: run.number, name })}
        >
          {t("remove")}
        </Button>
      </td>
    </tr>
  );
}
