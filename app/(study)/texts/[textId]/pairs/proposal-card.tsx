"use client";

import { useId, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { PairEdit } from "#lib/language/align/desk/edit-pairs";
import type { FileLines } from "#lib/language/parse/text-file";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import { sayEvidence, sayFault, sayMend } from "#words/say-repair";
import type { CardsAfter } from "./cards-after.ts";
import { placedParams } from "./lines-of.ts";
import { type ChangedRow, type ChangedSide, markChanges } from "./mark-changes.ts";
import type { Proposal } from "./place-proposals.ts";
import { toEdit } from "./place-proposals.ts";
import css from "./proposal-card.module.css";

/** A column that has slipped may run over hundreds of rows. */
const rowsAtFirst = 6;

/** A fault the doctor found, why it is believed, and what would mend it; nothing is changed unless it is asked for. */
export function ProposalCard(props: {
  readonly proposal: Proposal;
  readonly cardsAfter: (edit: PairEdit) => CardsAfter;
  readonly files: readonly FileLines[];
  /** The learner is at one of its rows, so the keys mean it. */
  readonly isHere: boolean;
  readonly onAccept: (proposal: Proposal) => void;
  readonly onLeave: (proposal: Proposal) => void;
}) {
  const t = useTranslations("pairs");
  const sayWhat = useTranslations("faults");
  const sayWhy = useTranslations("evidence");
  const headingId = useId();
  const { proposal, cardsAfter } = props;
  const { repair } = proposal;
  const changes = useMemo(() => markChanges(repair), [repair]);
  const cards = useMemo(() => cardsAfter(toEdit(proposal)), [cardsAfter, proposal]);
  return (
    <div className={css.cell}>
      <section aria-labelledby={headingId} className={css.card}>
        <h3 id={headingId} className={css.title}>
          {sayFault(sayWhat, repair)}{" "}
          <small>
            {t(repair.isCertain ? "certain" : "sure", { probability: repair.probability })}
          </small>
        </h3>
        <ul className={css.evidence}>
          {repair.evidence.map((evidence) => (
            <li key={`${evidence.code} ${Object.values(evidence.params).join(" ")}`}>
              {sayEvidence(sayWhy, {
                ...evidence,
                params: placedParams(evidence.params, props.files),
              })}
            </li>
          ))}
        </ul>
        <div className={css.preview}>
          <Rows title={t("before")} rows={changes.before} />
          <Rows title={t("after")} rows={changes.after} />
        </div>
        <p className={css.mend}>{sayMend(sayWhat, repair)}</p>
        {cards.studied > 0 && <p className={css.cards}>{t("cardsOfRepair", cards)}</p>}
        <div className={css.buttons}>
          <Button onClick={() => props.onAccept(proposal)}>
            {t("accept")} {props.isHere && <KeyCap>A</KeyCap>}
          </Button>
          <Button look="quiet" onClick={() => props.onLeave(proposal)}>
            {t("leave")} {props.isHere && <KeyCap>R</KeyCap>}
          </Button>
        </div>
      </section>
    </div>
  );
}

function Rows(props: { readonly title: string; readonly rows: readonly ChangedRow[] }) {
  const t = useTranslations("pairs");
  const [isWhole, setIsWhole] = useState(props.rows.length <= rowsAtFirst + 1);
  const rows = isWhole ? props.rows : props.rows.slice(0, rowsAtFirst);
  return (
    <div>
      <h4 className={css.when}>{props.title}</h4>
      {props.rows.length === 0 && <p className={css.none}>{t("rowGone")}</p>}
      <ol className={css.rows}>
        {rows.map(({ index, source, target }) => (
          <li key={index}>
            <span className={css.number}>{index}</span>
            <SideText side={source} missing={t("missing_source")} />
            <SideText side={target} missing={t("missing_target")} />
          </li>
        ))}
      </ol>
      {!isWhole && (
        <Button look="quiet" onClick={() => setIsWhole(true)}>
          {t("showAllRows", { count: props.rows.length })}
        </Button>
      )}
    </div>
  );
}

function SideText({ side, missing }: { readonly side: ChangedSide; readonly missing: string }) {
  const t = useTranslations("pairs");
  if (side === null) return <p className={css.none}>{missing}</p>;
  return (
    <p lang={side.lang} className={`reading ${css.text}`}>
      {side.parts.map(({ start, text, change }) => {
        if (change === "same") return <span key={start}>{text}</span>;
        const Mark = change === "gone" ? "del" : "ins";
        return (
          <Mark key={start} className={css[change]} title={t(`change_${change}`)}>
            {text}
          </Mark>
        );
      })}
    </p>
  );
}
