"use client";

import { memo } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import css from "./group-heading.module.css";
import type { Group, ListItem } from "./list-items.ts";

/** What a part of the list holds, what of it waits, and what it means for the cards. */
export const GroupHeading = memo(function GroupHeading(props: {
  readonly item: Extract<ListItem, { type: "heading" }>;
  /** Of this part, over all filters, those nobody has ruled on. */
  readonly left: readonly string[];
  readonly onToggle: (group: Group) => void;
  readonly onAcceptAll: (termIds: readonly string[]) => void;
}) {
  const t = useTranslations("glossary");
  const { item, onToggle } = props;
  const { group, ids, isFolded } = item;
  const shown = new Set(ids);
  const left = props.left.filter((id) => shown.has(id));
  const name = t(`group_${group}`, { count: ids.length });
  return (
    <div className={css.heading}>
      {group === "rejected" ? (
        <button
          type="button"
          className={css.fold}
          aria-expanded={!isFolded}
          onClick={() => onToggle(group)}
        >
          <span aria-hidden="true">{isFolded ? "▸" : "▾"}</span> {name}
        </button>
      ) : (
        <h2 className={css.name}>
          {name}
          {left.length > 0 && (
            <span className={css.left}> · {t("left", { count: left.length })}</span>
          )}
        </h2>
      )}
      {group !== "rejected" && group !== "doubtful" && left.length > 1 && (
        <Button look="quiet" className={css.all} onClick={() => props.onAcceptAll(left)}>
          {t("acceptAll", { count: left.length })}
        </Button>
      )}
      {group === "doubtful" && <p className={css.note}>{t("doubtfulText")}</p>}
    </div>
  );
});
