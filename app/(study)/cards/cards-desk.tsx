"use client";

import { useTranslations } from "use-intl";
import type { Calendar } from "#lib/memory/time/day";
import { ActLine } from "#ui/act-line";
import { Button } from "#ui/button";
import { useUndoKeys } from "./[cardId]/use-undo-keys.ts";
import type { CardLine } from "./card-line-columns.ts";
import { CardTable } from "./card-table.tsx";
import css from "./cards-desk.module.css";
import type { CardsQuery } from "./cards-query.ts";
import { SelectionActs } from "./selection-acts.tsx";
import { useBulkActs } from "./use-bulk-acts.ts";
import { useSayBulk } from "./use-say-bulk.ts";
import { useSelection } from "./use-selection.ts";

interface DeskProps {
  readonly learnerId: string;
  readonly calendar: Calendar;
  readonly query: CardsQuery;
  readonly lines: readonly CardLine[];
  readonly total: number;
  /** More cannot be chosen. */
  readonly mostAtOnce: number;
  readonly tags: readonly string[];
}

/** A page of the list: cards are chosen, something is done to all that are, and can be taken back. */
export function CardsDesk(props: DeskProps) {
  const t = useTranslations("cardList");
  const { lines, total, query } = props;
  const chosen = useSelection(lines, query);
  const acts = useBulkActs(props.learnerId);
  const say = useSayBulk();
  useUndoKeys(acts.undo, {}, {});
  const count = chosen.isAll ? total : chosen.ids.size;
  const isWholePage = lines.every(({ id }) => chosen.ids.has(id));
  return (
    <>
      <section className={css.bar} aria-label={t("withSelected")}>
        <p role="status" className={css.count}>
          {t("selected", { count })}
        </p>
        {count > 0 && (
          <div className={css.choice}>
            {isWholePage && !chosen.isAll && total > lines.length && total <= props.mostAtOnce && (
              <Button look="quiet" onClick={chosen.chooseAll}>
                {t("selectAll", { count: total })}
              </Button>
            )}
            <Button look="quiet" onClick={chosen.clear}>
              {t("selectNone")}
            </Button>
          </div>
        )}
        {count > 0 && (
          <SelectionActs
            calendar={props.calendar}
            tags={props.tags}
            isPending={acts.isPending}
            onAct={(request) => acts.act(chosen.selection, request)}
          />
        )}
      </section>
      <CardTable query={query} lines={lines} chosen={chosen} />
      {(acts.told !== null || acts.isPending) && (
        <ActLine
          isRefused={!acts.isPending && acts.told?.kind === "refused"}
          canUndo={acts.canUndo && !acts.isPending}
          canRedo={null}
          onUndo={acts.undo}
          onRedo={() => undefined}
        >
          {acts.isPending || acts.told === null ? t("saving") : say(acts.told)}
        </ActLine>
      )}
    </>
  );
}
