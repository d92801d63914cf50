"use client";

import { useTranslations } from "use-intl";
import type { Repair } from "#lib/language/align/doctor/repair";
import type { Pair } from "#lib/language/text/unit";
import { Button } from "#ui/button";
import { sayEvidence, sayFault, sayMend } from "#words/say-repair";
import { LineLink } from "./line-link.tsx";
import { withPlaces } from "./line-places.ts";
import { Side } from "./pairs.tsx";
import css from "./repairs.module.css";
import { useMore } from "./use-more.ts";
import type { ReadView } from "./use-preview.ts";

/** A shifted column may run over hundreds of rows. */
const rowsAtFirst = 4;

interface Props {
  readonly repair: Repair;
  readonly view: ReadView;
  /** What the learner decided; null: nothing yet. */
  readonly wish: boolean | null;
  readonly onDecide: (wishes: Readonly<Record<string, boolean>>) => void;
  readonly onShowLine: (line: number) => void;
}

/** One fault: why it is believed, the pairs as they were and as they would be, and what is to be done about it. */
export function RepairItem(props: Props) {
  const t = useTranslations("import");
  const sayWhat = useTranslations("faults");
  const sayWhy = useTranslations("evidence");
  const { repair, view } = props;
  return (
    <>
      <p className={css.fault}>
        <LineLink files={view.files} line={repair.line} onShowLine={props.onShowLine} />
        <strong>{sayFault(sayWhat, repair)}</strong>
      </p>
      <ul className={css.evidence}>
        {repair.evidence.map((evidence) => (
          <li key={`${evidence.code} ${JSON.stringify(evidence.params)}`}>
            {sayEvidence(sayWhy, {
              ...evidence,
              params: withPlaces(evidence.params, view.files, repair.line),
            })}
          </li>
        ))}
      </ul>
      <p>{sayMend(sayWhat, repair)}</p>
      <div className={css.change}>
        <Rows title={t("before")} rows={repair.before} view={view} isNow={!repair.isApplied} />
        <Rows title={t("after")} rows={repair.after} view={view} isNow={repair.isApplied} />
      </div>
      <Decision {...props} />
    </>
  );
}

function Rows(props: {
  readonly title: string;
  readonly rows: readonly Pair[];
  readonly view: ReadView;
  readonly isNow: boolean;
}) {
  const t = useTranslations("import");
  const { title, view, isNow } = props;
  const { shown: rows, isCut, showMore } = useMore(props.rows, rowsAtFirst);
  return (
    <section className={isNow ? `${css.rows} ${css.now}` : css.rows}>
      <h4>
        {title}
        {isNow && <small>{t("asItIs")}</small>}
      </h4>
      {rows.length === 0 && <p className="quiet">{t("noRows")}</p>}
      {rows.map((pair) => (
        <div key={pair.index} className={css.pair}>
          <Side segment={pair.source} lang={view.sourceLang} />
          <Side segment={pair.target} lang={view.targetLang} />
        </div>
      ))}
      {isCut && (
        <button type="button" className={css.more} onClick={showMore}>
          {t("showAll", { count: props.rows.length })}
        </button>
      )}
    </section>
  );
}

/** The buttons stay where they are when the text is read anew, so that the focus stays too. */
function Decision({ repair, wish, onDecide }: Props) {
  const t = useTranslations("import");
  const decide = (isWanted: boolean) => onDecide({ [repair.id]: isWanted });
  if (repair.isCertain) {
    const isWanted = wish ?? true;
    return (
      <div className={css.buttons}>
        <Button onClick={() => decide(!isWanted)}>
          {t(isWanted ? "undoRepair" : "redoRepair")}
        </Button>
      </div>
    );
  }
  return (
    <div className={css.buttons}>
      <Button aria-pressed={wish === true} className={css.choice} onClick={() => decide(true)}>
        {t("doRepair")}
      </Button>
      <Button aria-pressed={wish === false} className={css.choice} onClick={() => decide(false)}>
        {t("leaveRepair")}
      </Button>
    </div>
  );
}
