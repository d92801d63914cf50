"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Lang } from "#lib/language/text/unit";
import { startVoice, stopVoice, useVoices } from "#ui/voice";
import { type ListenWish, useListenWish } from "./listen-wish.ts";
import { numberOf, type ReaderItem } from "./reader-items.ts";
import type { useJump } from "./use-jump.ts";
import type { Pieces } from "./use-pieces.ts";

interface Around {
  readonly langs: { readonly source: Lang; readonly target: Lang };
  readonly items: readonly ReaderItem[];
  readonly pieces: Pieces;
  readonly jump: ReturnType<typeof useJump>;
  readonly listRef: RefObject<HTMLElement | null>;
}

/** The unit that is being read; `goesOn`: those that follow it are read after it. */
interface Heard {
  readonly index: number;
  readonly goesOn: boolean;
}

export type Listening = ReturnType<typeof useListening>;

/** Reads a unit aloud, or on from it to the end of the text. */
export function useListening(around: Around) {
  const { listRef, jump } = around;
  const [heard, setHeard] = useState<Heard | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const voice = useWishedVoice(around.langs);
  const follow = useFollow(listRef, jump.goTo);
  const stop = useCallback(() => {
    setHeard(null);
    stopVoice();
  }, []);
  const start = (index: number, { goesOn }: Pick<Heard, "goesOn">) => {
    setHasFailed(false);
    follow(null, index);
    setHeard({ index, goesOn });
  };
  const onEnd = ({ index, goesOn }: Heard) => {
    const next = goesOn ? around.items[numberOf(around.items, index) + 1] : undefined;
    if (next) follow(index, next.index);
    setHeard(next ? { index: next.index, goesOn } : null);
  };
  const onFail = () => {
    setHasFailed(true);
    setHeard(null);
  };
  useReadAloud(heard, { ...voice, pieces: around.pieces, onEnd, onFail });
  return { ...voice, heardAt: heard?.index ?? null, hasFailed, start, stop };
}

/** The side and the voice that read, as far as the browser has them. */
function useWishedVoice(langs: Around["langs"]) {
  const [wish, change] = useListenWish();
  const voices = { source: useVoices(langs.source), target: useVoices(langs.target) };
  const sides = (["source", "target"] as const).filter((side) => voices[side].length > 0);
  const side = sides.find((one) => one === wish.side) ?? sides[0] ?? "source";
  const lang = langs[side];
  const fitting = voices[side];
  const voiceUri = fitting.find(({ uri }) => uri === wish.voices[lang])?.uri ?? fitting[0]?.uri;
  const chooseVoice = (uri: string) => change({ voices: { ...wish.voices, [lang]: uri } });
  const choose = (wanted: Partial<Pick<ListenWish, "side" | "rate">>) => change(wanted);
  const { rate } = wish;
  return { sides, side, lang, rate, voices: fitting, voiceUri, choose, chooseVoice };
}

interface Aloud {
  readonly side: "source" | "target";
  readonly lang: Lang;
  readonly rate: number;
  readonly voiceUri: string | undefined;
  readonly pieces: Pieces;
  readonly onEnd: (heard: Heard) => void;
  readonly onFail: () => void;
}

/** Reads what is to be heard, once it is there; another side, voice or speed begins the unit again. */
function useReadAloud(heard: Heard | null, aloud: Aloud): void {
  const { side, lang, rate, voiceUri, pieces } = aloud;
  const latest = useRef(aloud);
  useEffect(() => {
    latest.current = aloud;
  });
  const unit = heard === null ? undefined : pieces.unitAt(heard.index);
  const text = unit?.[side].text ?? null;
  const { want } = pieces;
  useEffect(() => {
    if (heard !== null && text === null) want(heard.index, heard.index);
  }, [heard, text, want]);
  useEffect(() => {
    if (heard === null || text === null || voiceUri === undefined) return;
    let isOver = false;
    // A voice that is stopped says that it has ended, too.
    const unless = (then: () => void) => () => {
      if (!isOver) then();
    };
    startVoice(
      { lang, text },
      {
        ...{ rate, voiceUri },
        onEnd: unless(() => latest.current.onEnd(heard)),
        onFail: unless(() => latest.current.onFail()),
        onRefused: unless(() => latest.current.onFail()),
      },
    );
    return () => {
      isOver = true;
    };
  }, [heard, text, lang, rate, voiceUri]);
  useEffect(() => stopVoice, []);
}

/** What stands still at the top of the window hides so much. */
const barPx = 90;

/** Brings the next unit into view if the last one was: who has moved on to read elsewhere is left there. */
function useFollow(listRef: RefObject<HTMLElement | null>, goTo: Around["jump"]["goTo"]) {
  const placeOf = (index: number) =>
    listRef.current?.querySelector(`#unit-${index}`)?.getBoundingClientRect();
  const isSeen = (row: DOMRect | undefined) =>
    row !== undefined && row.bottom > 0 && row.top < window.innerHeight;
  const isWhole = (row: DOMRect | undefined) =>
    row !== undefined && row.top > barPx && row.bottom < window.innerHeight;
  return (last: number | null, next: number) => {
    const isFollowed = last === null || isSeen(placeOf(last));
    if (isFollowed && !isWhole(placeOf(next))) goTo(next, { isMarked: false });
  };
}
