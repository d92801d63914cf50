"use client";

import { type RefObject, useState } from "react";
import type { Reviewing } from "#lib/store/learner";
import type { CardMenus } from "./card-menus.tsx";
import type { KeyCommand } from "./key-command.ts";
import { leechFor } from "./leech-for.ts";
import { ratingByKey } from "./rating-buttons.ts";
import { type ReviewState, viewOf } from "./review-state.ts";
import type { ReviewStore } from "./review-store.ts";
import type { ReviewFocus } from "./use-focus.ts";

/** What the commands of a sitting reach. */
interface Reach {
  readonly store: ReviewStore;
  readonly state: ReviewState;
  /** Until then nothing is done but the list of keys shown. */
  readonly opened: boolean;
  readonly focus: ReviewFocus;
  readonly menus: CardMenus;
  readonly keyList: RefObject<HTMLDialogElement | null>;
  readonly play: (() => void) | null;
  readonly ratingButtons: Reviewing["ratingButtons"];
}

/** Does what a key or a button asks for. False: it means nothing now, and the browser may do with the key what it likes. */
export function useCommand(reach: Reach): {
  readonly act: (command: KeyCommand) => unknown;
  readonly withInfo: boolean;
} {
  const { store, state, opened, focus, menus } = reach;
  const [withInfo, setWithInfo] = useState(false);
  const view = viewOf(state);
  const act = (command: KeyCommand) => {
    if (command.type === "keys") return reach.keyList.current?.showModal();
    if (!opened) return;
    const typed = focus.field.current?.value ?? "";
    switch (command.type) {
      case "showOrGood":
        if (view.kind === "done") return focus.wayOut.current?.click();
        return state.answer === null ? store.show(typed) : store.rate("good");
      case "show":
        return store.show(typed);
      case "rate": {
        const rating = ratingByKey(command.rating, reach.ratingButtons);
        return rating !== null && store.rate(rating);
      }
      case "wish":
        return store.act(command.wish, typed);
      case "toggleFlag": {
        const flag = view.kind === "card" ? (view.card.flag ?? 0) : 0;
        if (command.flag === 0 && flag === 0) return false;
        return store.act({ type: "flag", flag: command.flag === flag ? 0 : command.flag }, typed);
      }
      case "flagMenu":
        return menus.flag.current?.open();
      case "moreMenu":
        return menus.more.current?.open();
      case "dueDialog":
        return menus.due.current?.open();
      case "undo":
        return store.undo();
      case "info":
        return setWithInfo(!withInfo);
      case "dismiss":
      case "close":
        return withInfo && command.type === "close" ? setWithInfo(false) : store.dismiss();
      case "play":
        return reach.play?.();
      case "edit":
        return view.kind === "card" ? menus.edit.current?.open(view.card.id) : false;
      case "leech":
        return openLeech(reach, command.cardId);
      case "source":
        return focus.source.current?.click() ?? false;
      case "pageUp":
        return scrollByPages(-1);
      case "pageDown":
        return scrollByPages(1);
      case "leaveField":
        return focus.field.current?.blur();
    }
  };
  return { act, withInfo };
}

function openLeech({ menus, state }: Reach, named?: string): unknown {
  const cardId = named ?? leechFor(state);
  return cardId !== null && menus.leech.current?.open(cardId);
}

/** As far as a browser goes, a little less than the screen. */
function scrollByPages(pages: number): void {
  window.scrollBy({ top: pages * window.innerHeight * 0.875 });
}
