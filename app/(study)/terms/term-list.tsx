"use client";

import { type ReactNode, type RefObject, useCallback, useMemo } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { EmptyState } from "#ui/empty-state";
import { useStable } from "#ui/use-stable";
import { useWindow } from "#ui/use-window";
import { GroupHeading } from "./group-heading.tsx";
import type { ListItem } from "./list-items.ts";
import type { Progress } from "./progress-of.ts";
import { sharedOf, type TranslationUsers } from "./shared-translations.ts";
import css from "./term-list.module.css";
import { TermRow } from "./term-row.tsx";
import type { Commands } from "./use-commands.ts";
import type { Glossary } from "./use-glossary.ts";
import type { View } from "./use-view.ts";
import type { Walk } from "./use-walk.ts";

interface Props {
  readonly listRef: RefObject<HTMLOListElement | null>;
  readonly glossary: Glossary;
  readonly view: View;
  readonly walk: Walk;
  readonly commands: Commands;
  readonly progress: Progress;
  readonly users: TranslationUsers;
  readonly onOpen: () => void;
}

/** The terms under their headings: of thousands those are rendered that are seen. */
export function TermList(props: Props) {
  const t = useTranslations("glossary");
  const { listRef, glossary, view, walk, commands } = props;
  const { items } = view;
  const { slots, observe } = useWindow(items, listRef, { pinned: walk.here, guess: guessHeight });
  const handlers = useStable({
    onChoose: (id: string) => {
      walk.keepPlace(id);
      props.onOpen();
    },
    onFocus: walk.keepPlace,
    onRule: commands.ruleOn,
    onClear: commands.clear,
    onAcceptAll: commands.acceptAll,
  });
  const count = useMemo(() => items.filter(({ type }) => type === "row").length, [items]);
  if (items.length === 0) return <NoneFound onShowAll={view.clear} />;
  const { onAcceptAll, ...rowHandlers } = handlers;
  const rowFor = (id: string) => {
    const row = glossary.rowOf(id);
    if (row === undefined) return null;
    const isShared = sharedOf(row, props.users).length > 0;
    return (
      <TermRow row={row} isShared={isShared} isCurrent={id === walk.currentId} {...rowHandlers} />
    );
  };
  return (
    <ol ref={listRef} aria-label={t("title")} className={css.list}>
      {slots.map((slot) =>
        slot.type === "space" ? (
          <li key={slot.key} aria-hidden="true" style={{ height: slot.heightPx }} />
        ) : (
          <Listed key={slot.item.key} item={slot.item} observe={observe} count={count}>
            {slot.item.type === "heading" ? (
              <GroupHeading
                item={slot.item}
                left={slot.item.group === "rejected" ? none : props.progress.left[slot.item.group]}
                onToggle={view.toggle}
                onAcceptAll={onAcceptAll}
              />
            ) : (
              rowFor(slot.item.key)
            )}
          </Listed>
        ),
      )}
    </ol>
  );
}

const none: readonly string[] = [];

function guessHeight(item: ListItem): number {
  return item.type === "heading" ? 64 : 58;
}

/** Few of the rows are in the page: each tells which of how many it is. */
function Listed(props: {
  readonly item: ListItem;
  readonly count: number;
  readonly observe: (element: HTMLElement | null) => (() => void) | undefined;
  readonly children: ReactNode;
}) {
  const { item, observe } = props;
  const ref = useCallback((element: HTMLElement | null) => observe(element), [observe]);
  return (
    <li
      ref={ref}
      data-item={item.key}
      {...(item.type === "row" && { "aria-setsize": props.count, "aria-posinset": item.number })}
    >
      {props.children}
    </li>
  );
}

function NoneFound({ onShowAll }: { readonly onShowAll: () => void }) {
  const t = useTranslations("glossary");
  return (
    <EmptyState
      title={t("noneFoundTitle")}
      action={<Button onClick={onShowAll}>{t("showAll")}</Button>}
    >
      <p>{t("noneFoundText")}</p>
    </EmptyState>
  );
}
