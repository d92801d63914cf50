"use client";

import type { RefObject } from "react";
import { useKeys } from "#ui/use-keys";
import type { ReaderDesk } from "./reader.tsx";

/** The single keys of the reader. */
export function useReaderKeys(desk: Omit<ReaderDesk, never>): void {
  const { walk, opened, wishes, reveal, ink, setInk } = desk;
  const step = (by: 1 | -1) => {
    const termId = walk.step(by);
    if (opened.termId !== null && termId !== null) opened.setTermId(termId);
  };
  useKeys({
    n: () => step(1),
    p: () => step(-1),
    k: () => setInk(!ink),
    s: reveal.next,
    w: () => {
      const focused = document.activeElement?.getAttribute("data-term") ?? null;
      const term = wishes.terms.find(({ id }) => id === (opened.termId ?? focused));
      if (term === undefined) return false;
      wishes.wish(term, { type: "known", isKnown: !term.known });
      return true;
    },
    m: () => {
      const index = unitAtHand(desk);
      desk.setMenuAt(index === desk.menuAt ? null : index);
    },
    t: () => {
      const { selected, pick } = desk.picked;
      const index = unitAtHand(desk);
      if (selected === "several" || index === null) return false;
      pick(selected ?? { index, side: null });
      return true;
    },
    y: () => desk.setSpelled(!desk.pinyin.isOn),
    r: () => (desk.hasVoice ? desk.listenOne() : false),
    l: () => (desk.hasVoice ? desk.listenOn() : false),
    "/": () => desk.findRef.current?.focus(),
    escape: () => {
      if (desk.picked.picking !== null) desk.picked.close();
      else if (opened.termId === null) return false;
      else opened.close();
      return true;
    },
    "?": () => desk.keysRef.current?.toggleAttribute("open"),
  });
}

/** The unit that has the focus, else the first that is wholly below the bars. */
export function unitAtHand({
  listRef,
}: {
  readonly listRef: RefObject<HTMLElement | null>;
}): number | null {
  const rows = [...(listRef.current?.querySelectorAll("[id^='unit-']") ?? [])];
  const focused = rows.find((row) => row.contains(document.activeElement));
  const top = rows.find((row) => row.getBoundingClientRect().top >= 0);
  const row = focused ?? top ?? rows[0];
  return row === undefined ? null : Number(row.id.slice("unit-".length));
}
