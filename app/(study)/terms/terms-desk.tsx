"use client";

import { useDeferredValue, useMemo, useRef, useState } from "react";
import type { TextName } from "#lib/store/text-names";
import { useStable } from "#ui/use-stable";
import { AddTerm } from "./add-term.tsx";
import type { DeskData } from "./desk-state.ts";
import { FilterBar } from "./filter-bar.tsx";
import type { GlossaryCommand } from "./glossary-key.ts";
import { GlossaryKeys } from "./glossary-keys.tsx";
import { GlossaryLine } from "./glossary-line.tsx";
import { askedIn } from "./glossary-query.ts";
import { Head } from "./head.tsx";
import { indexTwins } from "./likely-twins.ts";
import type { Filter } from "./list-items.ts";
import { progressOf } from "./progress-of.ts";
import { translationUsers } from "./shared-translations.ts";
import type { Details } from "./term-details.ts";
import { TermList } from "./term-list.tsx";
import { TermPanel } from "./term-panel.tsx";
import css from "./terms-desk.module.css";
import { useAddress } from "./use-address.ts";
import { useCommands } from "./use-commands.ts";
import { useDetails } from "./use-details.ts";
import { useFresh } from "./use-fresh.ts";
import { type Glossary, useGlossary } from "./use-glossary.ts";
import { useGlossaryKeys } from "./use-glossary-keys.ts";
import { useView } from "./use-view.ts";
import { useWalk, type Walk } from "./use-walk.ts";

interface Props {
  readonly data: DeskData;
  readonly details: Details;
  readonly texts: readonly TextName[];
  readonly textId: string | null;
  readonly filter: Filter;
  readonly termId: string | null;
}

/** The glossary: a list that is walked by key, and beside it what the learner needs to rule on the term they are at. */
export function TermsDesk(props: Props) {
  const { textId, texts } = props;
  const desk = useDesk(props);
  const { list, search, keys, glossary, view, walk, progress, commands, known } = desk;
  const { current } = commands;
  const stable = useStable({
    onLeave: desk.leave,
    onAdd: () => commands.open("add"),
    onKeys: () => keys.current?.showModal(),
    onAcceptAll: commands.acceptAll,
  });
  const { onAcceptAll, ...onBar } = stable;
  return (
    <>
      <Head progress={progress} textId={textId} onAcceptAll={onAcceptAll} />
      <FilterBar
        {...onBar}
        filter={view.filter}
        change={view.change}
        texts={texts}
        textId={textId}
        searchRef={search}
      />
      <div className={css.desk}>
        <TermList
          {...{ glossary, view, walk, commands, progress }}
          listRef={list}
          users={known.users}
          onOpen={desk.open}
        />
        {current && (
          <TermPanel
            {...{ glossary, commands, known }}
            row={current}
            isOpen={desk.isOpen}
            details={desk.details}
            onGoTo={walk.goTo}
            onClose={desk.leave}
          />
        )}
      </div>
      <GlossaryLine glossary={glossary} commands={commands} />
      <AddTerm glossary={glossary} commands={commands} textId={textId} texts={texts} />
      <GlossaryKeys ref={keys} />
    </>
  );
}

/** All that happens at the desk; it hears every key. */
function useDesk(props: Props) {
  const { textId } = props;
  const [asked] = useState(() =>
    typeof window === "undefined" ? props : askedIn(window.location, textId, props),
  );
  const list = useRef<HTMLOListElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const keys = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  const glossary = useGlossary(textId, props.data);
  const view = useView(glossary, asked.filter);
  const walk = useWalk(glossary, view.items, { list, termId: asked.termId });
  const standing = useStanding(glossary);
  const progress = useMemo(() => progressOf(standing), [standing]);
  const commands = useCommands(glossary, walk, { certain: progress.certain, onOpen: open });
  const details = useDetails(textId, props.details, { ...view, ...walk, rows: glossary.rows });
  const known = useKnown(standing);
  useAddress(textId, view.filter, walk.currentId);
  useFresh(glossary);
  const leave = () => {
    if (commands.mode !== null) commands.close();
    else setOpen(false);
    walk.goBack();
  };
  useGlossaryKeys((command) => {
    if (command.type === "search") search.current?.focus();
    else if (command.type === "keys") keys.current?.showModal();
    else if (command.type === "back") leave();
    else if (command.type === "read") followFirst();
    else if (command.type === "open") open();
    else if (!walked(walk, command)) commands.run(command);
  });
  const refs = { list, search, keys };
  return { ...refs, glossary, view, walk, progress, commands, details, known, isOpen, open, leave };
}

function walked(walk: Walk, command: GlossaryCommand): boolean {
  if (command.type === "step") walk.step(command.by);
  else if (command.type === "end") walk.end(command.which);
  else return false;
  return true;
}

/** The rows that are there, in their order. */
function useStanding({ order, rowOf }: Glossary) {
  return useMemo(() => order.flatMap((id) => rowOf(id) ?? []), [order, rowOf]);
}

/** What all terms together tell of each: behind the keys, never in their way. */
function useKnown(rows: ReturnType<typeof useStanding>) {
  const settled = useDeferredValue(rows);
  return useMemo(
    () => ({ rows: settled, twins: indexTwins(settled), users: translationUsers(settled) }),
    [settled],
  );
}

export type Known = ReturnType<typeof useKnown>;

/** Opens the first place of the term in its text. */
function followFirst(): void {
  document.querySelector<HTMLAnchorElement>("[data-places] a[href]")?.click();
}
