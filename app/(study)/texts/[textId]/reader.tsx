"use client";

import { useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Lang } from "#lib/language/text/unit";
import { EmptyState } from "#ui/empty-state";
import { InkBar } from "./ink-bar.tsx";
import { unpackTerm } from "./ink-term.ts";
import type { ReaderContent } from "./load-reader.ts";
import { ReaderBar } from "./reader-bar.tsx";
import { readerItems } from "./reader-items.ts";
import { SaidLine } from "./said-line.tsx";
import { TermDrawer } from "./term-drawer.tsx";
import { UnitList } from "./unit-list.tsx";
import { useAddress } from "./use-address.ts";
import { useInk } from "./use-ink.ts";
import { useInkDay } from "./use-ink-day.ts";
import { useJump } from "./use-jump.ts";
import { useOpenTerm } from "./use-open-term.ts";
import { usePieces } from "./use-pieces.ts";
import { usePlaceKept } from "./use-place-kept.ts";
import { useReaderKeys } from "./use-reader-keys.ts";
import { useReveal } from "./use-reveal.ts";
import { useTermWalk } from "./use-term-walk.ts";
import { useTermWishes } from "./use-term-wishes.ts";
import { useView } from "./use-view.ts";
import type { ReaderView } from "./views.ts";

export interface ReaderProps extends ReaderContent {
  readonly textId: string;
  readonly langs: { readonly source: Lang; readonly target: Lang };
  readonly view: ReaderView;
  readonly initialTermId: string | null;
}

/** The text itself, with its ink, its keys and the term that is open. */
export function Reader(props: ReaderProps) {
  const { textId } = props;
  const t = useTranslations("reader");
  const desk = useReader(props);
  const { items, opened, wishes, jump, inkDay } = desk;
  if (items.length === 0) {
    return (
      <EmptyState title={t("emptyTitle")}>
        <p>{t("emptyText")}</p>
      </EmptyState>
    );
  }
  const open = wishes.terms.find(({ id }) => id === opened.termId);
  return (
    <>
      <ReaderBar {...props} {...desk} onGoTo={jump.goTo} />
      {wishes.terms.length === 0 ? (
        <p className="quiet">{t("noTerms")}</p>
      ) : (
        <InkBar {...{ textId, inkDay, today: props.today, ink: desk.ink, onInk: desk.setInk }} />
      )}
      <UnitList
        {...desk}
        {...jump}
        textId={textId}
        unitCount={items.length}
        terms={inkDay.inked}
        openTermId={opened.termId}
        onOpen={opened.open}
        onReveal={desk.reveal.show}
        onMenu={desk.setMenuAt}
        onKeepTabStop={desk.walk.keepPlace}
      />
      <SaidLine said={wishes.said} onWish={wishes.wish} />
      {open && (
        <TermDrawer
          key={open.id}
          textId={textId}
          term={open}
          rounds={wishes.rounds}
          today={props.today}
          curve={props.curve}
          handle={opened.drawer}
          onWish={(wish) => wishes.wish(open, wish)}
          onClose={opened.close}
        />
      )}
    </>
  );
}

/** All that the reader keeps in hand. */
function useReader(props: ReaderProps) {
  const { textId, langs, lengths } = props;
  const listRef = useRef<HTMLOListElement>(null);
  const keysRef = useRef<HTMLDetailsElement>(null);
  const findRef = useRef<HTMLInputElement>(null);
  const [ink, setInk] = useInk();
  const [menuAt, setMenuAt] = useState<number | null>(null);
  const [resumedAt, setResumedAt] = useState<number | null>(null);
  const wishes = useTermWishes(useMemo(() => props.terms.map(unpackTerm), [props.terms]));
  const inkDay = useInkDay(textId, wishes.terms, props);
  const jump = useJump(listRef);
  const { view, setView, topRef, onPlace } = usePlaceAndView(props, jump.goTo);
  const items = useMemo(
    () =>
      readerItems(lengths, view, { source: wideOf(langs.source), target: wideOf(langs.target) }),
    [lengths, view, langs.source, langs.target],
  );
  const pieces = usePieces(textId, props.pieces);
  const opened = useOpenTerm(props.initialTermId);
  const walk = useTermWalk(listRef);
  const reveal = useReveal(view, listRef);
  const { place } = props;
  useAddress({ textId, place, goTo: jump.goTo, onResume: setResumedAt });
  const desk = {
    ...{ listRef, keysRef, findRef, ink, setInk, menuAt, setMenuAt, resumedAt, topRef },
    ...{ wishes, inkDay, jump, view, setView, onPlace, items, pieces, opened, walk, reveal },
  };
  useReaderKeys(desk);
  return desk;
}

export type ReaderDesk = ReturnType<typeof useReader>;

/** The layout, and the place that is kept through its changes. */
function usePlaceAndView({ textId, view }: ReaderProps, goTo: ReturnType<typeof useJump>["goTo"]) {
  const keep = usePlaceKept(textId);
  const topRef = useRef<number | null>(null);
  const onPlace = (place: { id: string; index: number; isFirst: boolean }) => {
    topRef.current = place.isFirst ? null : place.index;
    keep(place);
  };
  const shown = useView(view, () => {
    if (topRef.current !== null) goTo(topRef.current, { isMarked: false });
  });
  return { ...shown, topRef, onPlace };
}

function wideOf(lang: Lang): 1 | 2 {
  return lang === "zh" ? 2 : 1;
}
