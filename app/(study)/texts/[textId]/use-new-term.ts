"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { ReaderUnit } from "#actions/reader-piece";
import { actOnTerms } from "#actions/terms";
import { proposeFacing } from "#actions/words";
import type { Side } from "#lib/language/text/unit";
import { type Say, sayRefusal } from "#ui/say-term-act";
import type { AddedTerm } from "./pick-panel.tsx";
import type { Picking } from "./use-pick.ts";

interface Given {
  readonly textId: string;
  readonly unit: ReaderUnit;
  readonly picking: Picking;
  readonly onAdded: (added: AddedTerm) => void;
}

type Words = Readonly<Record<Side, string>>;

/** So long after the last key the words are looked for on the other side. */
const pauseMs = 250;

/** A term in the making: its words on both sides, what is proposed for them, and what stands in the way. */
export function useNewTerm({ textId, unit, picking, onAdded }: Given) {
  const [words, set] = useState<Words>(() => wordsOf(unit, picking));
  const [led, setLed] = useState<Side>(picking.side ?? "source");
  const [touched, setTouched] = useState<Side | null>(null);
  const [refusal, setRefusal] = useState<{ text: string; takenBy: string | null } | null>(null);
  const t = useTranslations("pickWords");
  const acts = useTranslations("termActs") as Say;
  const found = useProposed({ textId, unit, side: led, words: words[led] });
  const other = led === "source" ? "target" : "source";
  const [first] = found;
  // The likeliest is taken until the learner says something else.
  const current: Words =
    touched === other || first === undefined ? words : { ...words, [other]: first };
  const setWords = (side: Side, wanted: string) => {
    setRefusal(null);
    const isFirst = words.source === "" && words.target === "";
    if (isFirst || (side === led && touched !== other)) setLed(side);
    else setTouched(side);
    set({ ...current, [side]: wanted });
  };
  const missing = (["source", "target"] as const).find(
    (side) => current[side].trim() !== "" && placeOf(unit[side].text, current[side]) === null,
  );
  const save = async () => {
    const source = current.source.trim();
    const done = await actOnTerms({
      ...{ type: "add", source, translations: [current.target.trim()], textId },
      ...{ sourceLang: unit.source.lang, targetLang: unit.target.lang },
    }).catch(() => null);
    if (done?.ok) return onAdded({ source, editId: done.value.undo?.id ?? null });
    if (done === null) return setRefusal({ text: t("failed"), takenBy: null });
    const { error } = done;
    if (error.type === "taken")
      return setRefusal({ text: t("taken", { words: source }), takenBy: error.termId });
    setRefusal({ text: sayRefusal(acts, error, { "": source }), takenBy: null });
  };
  return {
    ...{ words: current, setWords, save },
    proposed: { source: [], target: [], [other]: found } as Record<Side, readonly string[]>,
    told: refusal?.text ?? (missing === undefined ? "" : t(`notIn_${missing}`)),
    takenBy: refusal?.takenBy ?? null,
    canSave: missing === undefined && current.source.trim() !== "" && current.target.trim() !== "",
  };
}

function wordsOf(unit: ReaderUnit, picking: Picking): Words {
  const none = { source: "", target: "" };
  if (picking.side === null) return none;
  const { side, start, end } = picking;
  return { ...none, [side]: unit[side].text.slice(start, end) };
}

/** What the other side has for words of this one, the likeliest first. */
function useProposed(asked: {
  readonly textId: string;
  readonly unit: ReaderUnit;
  readonly side: Side;
  readonly words: string;
}): readonly string[] {
  const { textId, unit, side, words } = asked;
  const [found, setFound] = useState<{ words: string; proposed: readonly string[] } | null>(null);
  const { id } = unit;
  const { text } = unit[side];
  useEffect(() => {
    const place = placeOf(text, words);
    if (place === null) return;
    let isOver = false;
    const timer = setTimeout(async () => {
      const proposed = await proposeFacing({ textId, unitId: id, side, ...place }).catch(() => []);
      if (!isOver) setFound({ words, proposed });
    }, pauseMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [textId, id, side, text, words]);
  return found?.words === words ? found.proposed : [];
}

/** Where words stand in a sentence, whatever their capitals; null where they do not. */
function placeOf(text: string, words: string): { start: number; end: number } | null {
  const wanted = words.trim();
  if (wanted === "") return null;
  const exact = text.indexOf(wanted);
  const start = exact >= 0 ? exact : text.toLowerCase().indexOf(wanted.toLowerCase());
  return start < 0 ? null : { start, end: start + wanted.length };
}
