"use client";

import { useDeferredValue, useMemo, useRef, useState } from "react";
import type { Repair } from "#lib/language/align/doctor/repair";
import type { FileLines } from "#lib/language/parse/text-file";
import type { Lang } from "#lib/language/text/unit";
import { DeskBar } from "./desk-bar.tsx";
import { type DeskOrder, deskItems } from "./desk-items.ts";
import type { DeskCommand } from "./desk-key.ts";
import { DeskKeys } from "./desk-keys.tsx";
import { DeskList } from "./desk-list.tsx";
import { DeskNotices } from "./desk-notices.tsx";
import { DeskStatus } from "./desk-status.tsx";
import type { DeskData } from "./load-desk.ts";
import type { Proposal } from "./place-proposals.ts";
import { type ToCheck, useChecks } from "./use-checks.ts";
import { useCommands } from "./use-commands.ts";
import { type DeskControl, useDesk } from "./use-desk.ts";
import { useDeskKeys } from "./use-desk-keys.ts";
import { useFresh } from "./use-fresh.ts";
import { useLeft } from "./use-left.ts";
import { usePlace } from "./use-place.ts";
import { useProposals } from "./use-proposals.ts";
import { useWalk } from "./use-walk.ts";

interface Props {
  readonly textId: string;
  readonly files: readonly FileLines[];
  readonly langs: { readonly source: Lang; readonly target: Lang };
  readonly data: DeskData;
  readonly repairs: readonly Repair[] | null;
}

/** The alignment desk: the rows of a text, what is doubtful about them, and every way to put them right. */
export function PairDesk({ textId, files, langs, data, repairs }: Props) {
  const desk = useDesk(textId, data);
  const left = useLeft(textId);
  const { proposals, isExamining } = useProposals(textId, repairs, desk, left.left);
  const checks = useChecks(desk.rows, left.left);
  const view = useView(desk, checks, proposals);
  const list = useRef<HTMLOListElement>(null);
  const filter = useRef<HTMLInputElement>(null);
  const keys = useRef<HTMLDialogElement>(null);
  const { place, here, goTo, keepPlace } = usePlace(view.items, list);
  const commands = useCommands({ desk, place, goTo, checks, proposals, left });
  useFresh(textId, desk);
  const walk = useWalk(desk, view, checks, { here, side: place?.side ?? "source", goTo });
  const run = (command: DeskCommand) => {
    if (command.type === "filter") filter.current?.focus();
    else if (command.type === "keys") keys.current?.showModal();
    else if (!walk(command)) commands.act(command);
  };
  useDeskKeys(list, run);
  return (
    <>
      <DeskNotices
        desk={desk}
        doubts={view.doubts}
        isExamining={isExamining}
        proposals={proposals}
        leftCount={left.left.length}
        onAcceptCertain={commands.acceptCertain}
        onBringBack={left.bringBack}
      />
      <DeskBar
        order={view.order}
        words={view.words}
        doubts={view.doubts}
        onOrder={view.onOrder}
        onWords={view.onWords}
        filterRef={filter}
        onKeys={() => keys.current?.showModal()}
      />
      <DeskList
        listRef={list}
        textId={textId}
        files={files}
        langs={langs}
        items={view.items}
        here={here}
        place={place}
        rows={desk.rows}
        doubtful={checks.doubtful}
        doubts={view.doubts}
        commands={commands}
        onPlace={keepPlace}
        onShowAll={() => view.onWords("")}
      />
      <DeskStatus desk={desk} />
      <DeskKeys ref={keys} />
    </>
  );
}

/** Which rows are shown, in which order. */
function useView(desk: DeskControl, checks: ToCheck, proposals: readonly Proposal[]) {
  const [order, setOrder] = useState<DeskOrder>("doubtful");
  const [words, setWords] = useState("");
  const asked = useDeferredValue(words);
  const { rows } = desk;
  const { toCheck } = checks;
  const items = useMemo(
    () => deskItems({ rows, order, words: asked, toCheck, proposals }),
    [rows, order, asked, toCheck, proposals],
  );
  const doubts = useMemo(() => {
    const inCards = proposals.flatMap(({ at, count }) => rows.slice(at, at + count));
    return new Set([...checks.doubtful, ...inCards.map(({ id }) => id)]).size;
  }, [checks.doubtful, proposals, rows]);
  return { items, order, words, doubts, onOrder: setOrder, onWords: setWords };
}
