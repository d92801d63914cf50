"use client";

import { createContext, type ReactNode, use, useRef, useState, useTransition } from "react";
import { moveDays, previewMoves, putDaysBack } from "./actions.ts";
import type { DayMoves, LastMoves } from "./day-moves.ts";

type DueDaysState =
  | { readonly kind: "offered" }
  | { readonly kind: "previewed"; readonly moves: DayMoves }
  | { readonly kind: "moved"; readonly moved: number; readonly groupId: string }
  | { readonly kind: "back"; readonly cards: number }
  | { readonly kind: "failed" };

type DueDaysValue = ReturnType<typeof useMoving> & { readonly last: LastMoves | null };

const DueDaysContext = createContext<DueDaysValue | null>(null);

/** Keeps what became of the cards' days, for all that offer new ones on a page. */
export function DueDaysProvider(props: {
  readonly last: LastMoves | null;
  readonly children: ReactNode;
}) {
  const moving = useMoving();
  return <DueDaysContext value={{ ...moving, last: props.last }}>{props.children}</DueDaysContext>;
}

export function useDueDays(): DueDaysValue {
  const value = use(DueDaysContext);
  if (value === null) throw new Error("Due days are offered outside of their provider.");
  return value;
}

function useMoving() {
  const [state, setState] = useState<DueDaysState>({ kind: "offered" });
  const [isPending, startTransition] = useTransition();
  const section = useRef<HTMLElement>(null);
  const act = (work: () => Promise<DueDaysState>) =>
    startTransition(async () => {
      const next = await work().catch(() => ({ kind: "failed" }) as const);
      startTransition(() => setState(next));
    });
  const preview = () => {
    // From wherever it is asked: the answer comes there.
    section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: "start" });
    act(async () => ({ kind: "previewed", moves: await previewMoves() }));
  };
  const move = () =>
    act(async () => {
      const { groupId, moved } = await moveDays();
      return groupId === null ? { kind: "back", cards: 0 } : { kind: "moved", moved, groupId };
    });
  const putBack = (groupId: string) =>
    act(async () => {
      const cards = await putDaysBack(groupId);
      return cards === null ? { kind: "failed" } : { kind: "back", cards };
    });
  /** As before anything was asked: when it is left, or when something was saved since. */
  const leave = () => setState({ kind: "offered" });
  return { state, isPending, section, preview, move, putBack, leave };
}
