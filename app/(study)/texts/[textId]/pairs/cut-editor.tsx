"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { PairEdit } from "#lib/language/align/desk/edit-pairs";
import type { Side } from "#lib/language/text/unit";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import css from "./cut-editor.module.css";
import { CutSide } from "./cut-side.tsx";
import type { DeskRow } from "./desk-row.ts";
import { editRows } from "./edit-desk.ts";
import { type Cut, suggestCut } from "./suggest-cut.ts";
import type { Commands } from "./use-commands.ts";

const sides: readonly Side[] = ["source", "target"];

/** Where a row is cut: the most likely border is offered, and moved by word. */
export function CutEditor(props: {
  readonly row: DeskRow;
  readonly side: Side;
  readonly commands: Commands;
}) {
  const t = useTranslations("pairs");
  const { row, commands } = props;
  const [cut, setCut] = useState<Cut>(() => suggestCut(row));
  const [side, setSide] = useState<Side>(
    row[props.side] === null ? otherOf(props.side) : props.side,
  );
  const below = useRef<HTMLDivElement>(null);
  useEffect(() => {
    below.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const edit = splitAt(row, cut);
  const isPossible = editRows([row], edit, "preview").ok;
  const cards = commands.cardsAfter(edit);
  const split = () => isPossible && commands.perform(edit);
  const movePart = (direction: "up" | "down") =>
    commands.perform({
      type: "move",
      pairId: row.id,
      side,
      at: insideOf(row, side, cut),
      direction,
    });
  const press = (key: string): boolean => {
    if (key === "Enter") split();
    else if (key === "Escape") commands.close();
    else if (key === "[") movePart("up");
    else if (key === "]") movePart("down");
    else return false;
    return true;
  };
  return (
    <>
      {sides.map((one) => (
        <CutSide
          key={one}
          side={one}
          segment={row[one]}
          at={cut[one]}
          isFirst={one === side}
          onCut={(at) => setCut({ ...cut, [one]: at })}
          onFocus={() => setSide(one)}
          onKey={press}
        />
      ))}
      <div ref={below} className={css.below} data-own-keys>
        <p className={css.hint}>{isPossible ? t("cutHint") : t("cutImpossible")}</p>
        {cards.studied > 0 && (
          <p className={css.hint}>
            {t(cards.keeper > 0 ? "cardsOfCut" : "cardsOfCutAside", cards)}
          </p>
        )}
        <div className={css.buttons}>
          <Button onClick={split} disabled={!isPossible} aria-keyshortcuts="Enter">
            {t("splitHere")} <KeyCap>Enter</KeyCap>
          </Button>
          <Button onClick={() => movePart("up")} aria-keyshortcuts="[">
            {t("partUp")} <KeyCap>[</KeyCap>
          </Button>
          <Button onClick={() => movePart("down")} aria-keyshortcuts="]">
            {t("partDown")} <KeyCap>]</KeyCap>
          </Button>
          <Button look="quiet" onClick={commands.close} aria-keyshortcuts="Escape">
            {t("cancel")} <KeyCap>Esc</KeyCap>
          </Button>
        </div>
      </div>
    </>
  );
}

/** At its end a side stays whole (null). */
function splitAt(row: DeskRow, cut: Cut): PairEdit {
  const at = (side: Side) => (cut[side] === row[side]?.text.length ? null : cut[side]);
  return { type: "split", pairId: row.id, sourceAt: at("source"), targetAt: at("target") };
}

/** A cut inside the text; at either end the whole side is meant (null). */
function insideOf(row: DeskRow, side: Side, cut: Cut): number | null {
  const at = cut[side];
  return at === 0 || at === row[side]?.text.length ? null : at;
}

function otherOf(side: Side): Side {
  return side === "source" ? "target" : "source";
}
