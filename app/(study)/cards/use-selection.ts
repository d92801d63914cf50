"use client";

import { useState } from "react";
import type { Selection } from "./bulk-request.ts";
import type { CardLine } from "./card-line-columns.ts";
import { cardsHref } from "./cards-href.ts";
import type { CardsQuery } from "./cards-query.ts";

/** The cards chosen on a page, or all of its list. */
export interface Chosen {
  readonly ids: ReadonlySet<string>;
  readonly isAll: boolean;
  readonly selection: Selection;
  /** `isRange`: with all between it and the one that was chosen last. */
  readonly toggle: (id: string, isRange: boolean) => void;
  readonly togglePage: () => void;
  readonly chooseAll: () => void;
  readonly clear: () => void;
}

interface State {
  readonly key: string;
  readonly ids: ReadonlySet<string>;
  readonly isAll: boolean;
  readonly lastId: string | null;
}

/** Which cards are chosen. Another page or another list begins with none. */
export function useSelection(lines: readonly CardLine[], query: CardsQuery): Chosen {
  const key = cardsHref(query, { page: query.page });
  const none: State = { key, ids: new Set(), isAll: false, lastId: null };
  const [stored, setState] = useState(none);
  const state = stored.key === key ? stored : none;
  // What is not listed any more is chosen no longer.
  const pageIds = lines.map(({ id }) => id);
  const ids = new Set(pageIds.filter((id) => state.ids.has(id)));
  const isWhole = pageIds.every((id) => ids.has(id));
  const choose = (next: ReadonlySet<string>, lastId: string | null) =>
    setState({ key, ids: next, isAll: false, lastId });
  return {
    ids,
    isAll: state.isAll,
    selection: state.isAll ? { query } : { ids: [...ids] },
    toggle: (id, isRange) => {
      const isOn = !ids.has(id);
      const meant = isRange ? between(pageIds, state.lastId ?? id, id) : [id];
      const next = new Set(ids);
      for (const one of meant) {
        if (isOn) next.add(one);
        else next.delete(one);
      }
      choose(next, id);
    },
    togglePage: () => choose(isWhole ? new Set() : new Set(pageIds), null),
    chooseAll: () => setState({ key, ids: new Set(pageIds), isAll: true, lastId: null }),
    clear: () => choose(new Set(), null),
  };
}

function between(ids: readonly string[], one: string, other: string): readonly string[] {
  const [from, to] = [ids.indexOf(one), ids.indexOf(other)].sort((a, b) => a - b);
  return ids.slice(from, (to ?? 0) + 1);
}
