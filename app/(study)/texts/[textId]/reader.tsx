"use client";

import { type MouseEvent, useCallback, useMemo, useRef, useState } from "react";
import type { Lang } from "#lib/language/text/unit";
import type { DrawerHandle } from "#ui/drawer";
import type { TermSheetData } from "#ui/to-term-sheet";
import { useKeys } from "#ui/use-keys";
import type { ReaderContent } from "./load-reader.ts";
import css from "./reader.module.css";
import { ReaderBar } from "./reader-bar.tsx";
import { TermDrawer } from "./term-drawer.tsx";
import { UnitRow } from "./unit-row.tsx";
import { useInk } from "./use-ink.ts";
import { useReveal } from "./use-reveal.ts";
import { useRulings } from "./use-rulings.ts";
import { useTermWalk } from "./use-term-walk.ts";
import type { ReaderView } from "./views.ts";

/** The text itself, with its ink, its keys and the term that is open. */
export function Reader(
  props: ReaderContent & {
    readonly textId: string;
    readonly langs: { readonly source: Lang; readonly target: Lang };
    readonly view: ReaderView;
    readonly initialTermId: string | null;
  },
) {
  const { units, view } = props;
  const [ink, setInk] = useInk();
  const { terms, failedTermId, rule } = useRulings(props.terms);
  const list = useRef<HTMLOListElement>(null);
  const keys = useRef<HTMLDetailsElement>(null);
  const [openTermId, setOpenTermId] = useState(props.initialTermId);
  const opened = useOpenTerm(setOpenTermId);
  const walk = useTermWalk(list, openTermId);
  const reveal = useReveal(units, view, list);
  const inked = useMemo(() => inkedTerms(terms), [terms]);
  const step = (by: 1 | -1) => {
    const termId = walk.step(by);
    if (openTermId !== null && termId !== null) setOpenTermId(termId);
  };
  useKeys({
    n: () => step(1),
    p: () => step(-1),
    k: () => setInk(!ink),
    s: reveal.next,
    escape: () => (openTermId === null ? false : opened.close()),
    "?": () => keys.current?.toggleAttribute("open"),
  });
  const open = terms.find(({ id }) => id === openTermId);
  return (
    <>
      <ReaderBar
        {...props}
        ink={ink}
        onInk={setInk}
        keysRef={keys}
        allRevealed={reveal.all}
        onRevealAll={reveal.toggleAll}
      />
      <ol ref={list} className={css.units} data-ink={ink ? "on" : "off"} onFocus={walk.keepPlace}>
        {units.map((unit) => (
          <UnitRow
            key={unit.id}
            unit={unit}
            view={view}
            revealed={reveal.has(unit.index)}
            terms={inked}
            onOpen={opened.open}
            onReveal={reveal.show}
          />
        ))}
      </ol>
      {open && (
        <TermDrawer
          term={open}
          units={units}
          failed={failedTermId === open.id}
          handle={opened.drawer}
          onRule={(ruling) => rule(open, ruling)}
          onClose={opened.close}
        />
      )}
    </>
  );
}

/** What the learner rejected stands in the text without ink. */
function inkedTerms(terms: readonly TermSheetData[]): ReadonlyMap<string, TermSheetData> {
  const standing = terms.filter((term) => term.status !== "rejected");
  return new Map(standing.map((term) => [term.id, term]));
}

/** Opening and closing: from the keyboard the focus goes into the drawer, and back to the term it came from. */
function useOpenTerm(setTermId: (termId: string | null) => void) {
  const drawer = useRef<DrawerHandle>(null);
  const opener = useRef<HTMLElement>(null);
  const open = useCallback(
    (termId: string, event: MouseEvent<HTMLAnchorElement>) => {
      // A click meant for a new tab is the browser's.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      opener.current = event.currentTarget;
      setTermId(termId);
      const byKeyboard = event.detail === 0;
      requestAnimationFrame(() => {
        if (byKeyboard) drawer.current?.focus();
        // The drawer must not cover what it tells of.
        opener.current?.scrollIntoView({ block: "nearest" });
      });
    },
    [setTermId],
  );
  const close = useCallback(() => {
    const wasInside = document.activeElement?.closest("dialog") ?? null;
    setTermId(null);
    if (wasInside) opener.current?.focus();
  }, [setTermId]);
  return { drawer, open, close };
}
