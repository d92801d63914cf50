"use client";

import { type RefObject, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Lang } from "#lib/language/text/unit";
import { EmptyState } from "#ui/empty-state";
import { useStable } from "#ui/use-stable";
import { InkBar } from "./ink-bar.tsx";
import { unpackTerm } from "./ink-term.ts";
import type { ReaderContent } from "./load-reader.ts";
import { ReaderBar } from "./reader-bar.tsx";
import { readerItems } from "./reader-items.ts";
import { ReaderPick } from "./reader-pick.tsx";
import { SaidLine } from "./said-line.tsx";
import { TermDrawer } from "./term-drawer.tsx";
import { UnitList } from "./unit-list.tsx";
import { useAddress } from "./use-address.ts";
import { useInkDay } from "./use-ink-day.ts";
import { useJump } from "./use-jump.ts";
import { useKeptSwitch } from "./use-kept-switch.ts";
import { type Listening, useListening } from "./use-listening.ts";
import { useOpenTerm } from "./use-open-term.ts";
import { usePick } from "./use-pick.ts";
import { usePieces } from "./use-pieces.ts";
import { usePinyin } from "./use-pinyin.ts";
import { usePlaceKept } from "./use-place-kept.ts";
import { unitAtHand, useReaderKeys } from "./use-reader-keys.ts";
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
      <ReaderBar {...props} {...desk} onGoTo={jump.goTo} onListen={desk.listenOn} />
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
        onListen={desk.onListen}
        isSpelled={desk.pinyin.isOn}
        heardAt={desk.listening.heardAt}
        onKeepTabStop={desk.walk.keepPlace}
      />
      <ReaderPick textId={textId} desk={desk} />
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
  const [ink, setInk] = useKeptSwitch("duizhao-ink", true);
  const [menuAt, setMenuAt] = useState<number | null>(null);
  const [resumedAt, setResumedAt] = useState<number | null>(null);
  const wishes = useTermWishes(useMemo(() => props.terms.map(unpackTerm), [props.terms]));
  const inkDay = useInkDay(textId, wishes.terms, props);
  const jump = useJump(listRef);
  const { view, setView, topRef, onPlace } = usePlaceAndView(props, jump.goTo);
  const [isSpelled, spell] = useKeptSwitch("duizhao-pinyin", false);
  const pinyin = usePinyin(textId, isSpelled);
  const setSpelled = (on: boolean) => {
    spell(on);
    if (topRef.current !== null) jump.goTo(topRef.current, { isMarked: false });
  };
  const items = useMemo(
    () =>
      readerItems(lengths, pinyin.isOn ? `${view} pinyin` : view, {
        ...{ source: wideOf(langs.source), target: wideOf(langs.target) },
      }),
    [lengths, view, pinyin.isOn, langs.source, langs.target],
  );
  const pieces = usePieces(textId, props.pieces);
  const opened = useOpenTerm(props.initialTermId);
  const walk = useTermWalk(listRef);
  const picked = usePick(listRef);
  const reveal = useReveal(view, listRef);
  const listening = useListening({ langs, items, pieces, jump, listRef });
  const listen = useListenActs(listening, listRef);
  const { place } = props;
  useAddress({ textId, place, goTo: jump.goTo, onResume: setResumedAt });
  const desk = {
    ...{ listRef, keysRef, findRef, ink, setInk, menuAt, setMenuAt, resumedAt, topRef },
    ...{ wishes, inkDay, jump, view, setView, onPlace, items, pieces, opened, walk, reveal },
    ...{ listening, ...listen, pinyin, setSpelled, picked },
  };
  useReaderKeys(desk);
  return desk;
}

export type ReaderDesk = ReturnType<typeof useReader>;

/** What starts and stops the reading aloud; `onListen` is null where there is no voice. */
function useListenActs(listening: Listening, listRef: RefObject<HTMLElement | null>) {
  const { sides, heardAt, start, stop } = listening;
  const toggle = (goesOn: boolean) => {
    const index = heardAt === null ? unitAtHand({ listRef }) : null;
    if (index === null) stop();
    else start(index, { goesOn });
  };
  const stable = useStable({ start });
  const hasVoice = sides.length > 0;
  return {
    hasVoice,
    listenOn: () => toggle(true),
    listenOne: () => toggle(false),
    onListen: hasVoice ? stable.start : null,
  };
}

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
