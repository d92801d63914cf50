"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "#ui/button";
import { KeyCap } from "#ui/key-cap";
import { type DeskCommand, kindKeys } from "./desk-key.ts";
import type { DeskRow } from "./desk-row.ts";
import type { PairRowProps } from "./pair-row-props.ts";
import css from "./row-tools.module.css";

/** What can be done with the row the learner is at, by hand; the keys do the same. */
export function RowTools(props: PairRowProps) {
  const t = useTranslations("pairs");
  const [isOpen, setIsOpen] = useState(false);
  const { row, below, place, commands } = props;
  const side = place?.side ?? "source";
  const isLoose = row.source === null || row.target === null;
  const studied = row.studied + (below?.studied ?? 0);
  return (
    <div className={css.tools}>
      <div className={css.buttons}>
        {props.isDoubtful && <Tool {...props} command={{ type: "confirm" }} cap="C" />}
        {isLoose && <LooseTools {...props} />}
        <Tool {...props} command={{ type: "split" }} cap="S" />
        {below !== null && <Tool {...props} command={{ type: "merge" }} cap="M" />}
        <Tool {...props} command={{ type: "edit" }} cap="E">
          {t(row[side] === null ? `act_add_${side}` : `act_edit_${side}`)}
        </Tool>
        {!isLoose && <MoveTools {...props} />}
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t(isOpen ? "less" : "more")}
        </Button>
      </div>
      {isOpen && (
        <div className={css.buttons}>
          <Tool {...props} command={{ type: "swap" }} cap="X" />
          <Tool {...props} command={{ type: "shift", direction: "up" }} cap="⇧[" />
          <Tool {...props} command={{ type: "shift", direction: "down" }} cap="⇧]" />
          <Tool {...props} command={{ type: "drop", whole: false }} cap="D">
            {t(`act_drop_${side}`)}
          </Tool>
          {!isLoose && (
            <Tool {...props} command={{ type: "drop", whole: true }} cap="⇧D">
              {t("act_dropPair")}
            </Tool>
          )}
          <KindField row={row} onKind={(kind) => commands.act({ type: "kind", kind })} />
        </div>
      )}
      {studied > 0 && <p className={css.rule}>{t("rule", { studied: row.studied })}</p>}
    </div>
  );
}

type ToolProps = PairRowProps & {
  readonly command: DeskCommand;
  readonly cap: string;
  readonly children?: ReactNode;
};

function Tool({ command, cap, commands, children }: ToolProps) {
  const t = useTranslations("pairs");
  const name = "direction" in command ? (`${command.type}_${command.direction}` as const) : null;
  return (
    <Button className={css.tool} onClick={() => commands.act(command)}>
      {children ?? t(name === null ? (`act_${command.type}` as "act_merge") : `act_${name}`)}{" "}
      <KeyCap>{cap}</KeyCap>
    </Button>
  );
}

function MoveTools(props: PairRowProps) {
  return (
    <>
      {props.above !== null && (
        <Tool {...props} command={{ type: "move", direction: "up" }} cap="[" />
      )}
      {props.below !== null && (
        <Tool {...props} command={{ type: "move", direction: "down" }} cap="]" />
      )}
    </>
  );
}

/** What a row with one side alone may need: its other half next door, or to be part of the row next door. */
function LooseTools({ row, above, below, commands }: PairRowProps) {
  const t = useTranslations("pairs");
  const side = row.source === null ? "target" : "source";
  return (["up", "down"] as const).map((direction) => {
    const next = direction === "up" ? above : below;
    if (next === null) return null;
    const pairIds = direction === "up" ? [next.id, row.id] : [row.id, next.id];
    const join = () => {
      if (isOtherHalf(row, next)) commands.perform({ type: "merge", pairIds });
      else commands.perform({ type: "move", pairId: row.id, side, at: null, direction });
    };
    return (
      <Button key={direction} className={css.tool} onClick={join}>
        {t(isOtherHalf(row, next) ? `pairWith_${direction}` : `joinTo_${direction}`)}
      </Button>
    );
  });
}

function isOtherHalf(row: DeskRow, next: DeskRow): boolean {
  return row.source === null
    ? next.target === null && next.source !== null
    : next.source === null && next.target !== null;
}

function KindField(props: {
  readonly row: DeskRow;
  readonly onKind: (kind: DeskRow["kind"]) => void;
}) {
  const t = useTranslations("pairs");
  return (
    <label className={css.kind}>
      {t("kind")}
      <select
        value={props.row.kind}
        onChange={(event) => {
          const kind = kindKeys.find((name) => name === event.target.value);
          if (kind !== undefined) props.onKind(kind);
        }}
      >
        {kindKeys.map((kind, number) => (
          <option key={kind} value={kind}>
            {t("kindOption", { name: t(`kind_${kind}`), key: number + 1 })}
          </option>
        ))}
      </select>
    </label>
  );
}
