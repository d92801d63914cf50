"use client";

import { type ReactNode, type RefObject, useCallback } from "react";
import { useTranslations } from "use-intl";
import type { FileLines } from "#lib/language/parse/text-file";
import type { Lang } from "#lib/language/text/unit";
import { Button } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { useWindow } from "#ui/use-window";
import type { DeskItem } from "./desk-items.ts";
import css from "./desk-list.module.css";
import type { DeskRow } from "./desk-row.ts";
import { guessHeight } from "./guess-height.ts";
import { PairRow } from "./pair-row.tsx";
import type { Proposal } from "./place-proposals.ts";
import { ProposalCard } from "./proposal-card.tsx";
import type { Commands } from "./use-commands.ts";
import type { Place } from "./use-place.ts";

interface Props {
  readonly listRef: RefObject<HTMLOListElement | null>;
  readonly textId: string;
  readonly files: readonly FileLines[];
  readonly langs: { readonly source: Lang; readonly target: Lang };
  readonly items: readonly DeskItem[];
  /** The item the learner is at; -1: none that is shown. */
  readonly here: number;
  readonly place: Place | null;
  readonly rows: readonly DeskRow[];
  readonly doubtful: ReadonlySet<string>;
  readonly doubts: number;
  readonly commands: Commands;
  readonly onPlace: (place: Place) => void;
  readonly onShowAll: () => void;
}

/** The rows, source and target facing: a text of ten thousand is rendered only where it is seen. */
export function DeskList(props: Props) {
  const t = useTranslations("pairs");
  const { items, listRef, langs, textId, files, place, commands, onPlace } = props;
  const shared = { textId, files, langs, place, commands, onPlace };
  const rowCount = props.rows.length;
  const { slots, observe } = useWindow(items, listRef, { pinned: props.here, guess: guessHeight });
  if (items.length === 0) return <NoneFound onShowAll={props.onShowAll} />;
  return (
    <>
      <div aria-hidden="true" className={css.columns}>
        <span>{t("columnNumber")}</span>
        <span>{t(`column_source_${langs.source}`)}</span>
        <span>{t(`column_target_${langs.target}`)}</span>
      </div>
      {items[0]?.type !== "heading" && <h2 className="visually-hidden">{t("list")}</h2>}
      <ol ref={listRef} aria-label={t("list")} className={css.list}>
        {slots.map((slot) =>
          slot.type === "space" ? (
            <li key={slot.key} aria-hidden="true" style={{ height: slot.heightPx }} />
          ) : (
            <Listed key={slot.item.key} item={slot.item} observe={observe} count={rowCount}>
              {slot.item.type === "heading" && <Heading item={slot.item} doubts={props.doubts} />}
              {slot.item.type === "proposal" && (
                <Proposed {...shared} proposal={slot.item.proposal} />
              )}
              {slot.item.type === "row" && <PairRow {...shared} {...rowOf(slot.item, props)} />}
            </Listed>
          ),
        )}
      </ol>
    </>
  );
}

/** Few of the rows are in the page: each tells which of how many it is. */
function Listed(props: {
  readonly item: DeskItem;
  readonly count: number;
  readonly observe: (element: HTMLElement | null) => (() => void) | undefined;
  readonly children: ReactNode;
}) {
  const { item, observe } = props;
  const ref = useCallback((element: HTMLElement | null) => observe(element), [observe]);
  const place =
    item.type === "row" ? { "aria-posinset": item.at + 1, "aria-setsize": props.count } : {};
  return (
    <li
      ref={ref}
      data-item={item.key}
      className={item.type === "gap" ? css.gap : css.item}
      aria-hidden={item.type === "gap" || undefined}
      {...place}
    >
      {props.children}
    </li>
  );
}

function rowOf(
  { row, at, isContext }: Extract<DeskItem, { type: "row" }>,
  { rows, doubtful }: Pick<Props, "rows" | "doubtful">,
) {
  const [above, below] = [rows[at - 1] ?? null, rows[at + 1] ?? null];
  return { row, above, below, isContext, isDoubtful: doubtful.has(row.id) };
}

function Proposed(props: {
  readonly proposal: Proposal;
  readonly files: readonly FileLines[];
  readonly commands: Commands;
}) {
  const { proposal, commands } = props;
  return (
    <ProposalCard
      proposal={proposal}
      files={props.files}
      cardsAfter={commands.cardsAfter}
      isHere={commands.proposalHere === proposal}
      onAccept={commands.accept}
      onLeave={commands.leave}
    />
  );
}

function Heading({
  item,
  doubts,
}: {
  readonly item: Extract<DeskItem, { type: "heading" }>;
  readonly doubts: number;
}) {
  const t = useTranslations("pairs");
  const words = item.part === "rest" ? t("rest", { count: item.count }) : t("toCheck", { doubts });
  return <h2 className={css.heading}>{words}</h2>;
}

function NoneFound({ onShowAll }: { readonly onShowAll: () => void }) {
  const t = useTranslations("pairs");
  return (
    <EmptyState
      title={t("noneFoundTitle")}
      action={<Button onClick={onShowAll}>{t("showAll")}</Button>}
    >
      <p>{t("noneFoundText")}</p>
    </EmptyState>
  );
}
