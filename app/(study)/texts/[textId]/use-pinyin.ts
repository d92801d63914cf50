"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { pieceOf, spanOf } from "#actions/reader-piece";
import { spellUnits } from "#actions/words";

/** How the characters of a text are read, by their place in it (UTF-16). */
export type Readings = ReadonlyMap<number, string>;

export interface Pinyin {
  readonly isOn: boolean;
  readonly readingsOf: (unitId: string) => Readings | undefined;
  /** Fetches the readings of the units around one, if they are wanted and not yet here. */
  readonly want: (index: number) => void;
}

/** The readings of the Chinese side, piece by piece as the units come into view. */
export function usePinyin(textId: string, isOn: boolean): Pinyin {
  const [readings, setReadings] = useState<ReadonlyMap<string, Readings>>(new Map());
  const asked = useRef(new Set<number>());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other pieces.
  useEffect(() => {
    asked.current = new Set();
    setReadings(new Map());
  }, [textId]);
  const want = useCallback(
    async (index: number) => {
      const piece = pieceOf(index);
      if (!isOn || asked.current.has(piece)) return;
      asked.current.add(piece);
      const spelled = await spellPiece(textId, piece);
      // It is asked for again when its units come into view anew.
      if (spelled === null) asked.current.delete(piece);
      else setReadings((now) => new Map([...now, ...spelled]));
    },
    [textId, isOn],
  );
  return {
    isOn,
    readingsOf: (unitId) => (isOn ? readings.get(unitId) : undefined),
    want: (index) => void want(index),
  };
}

async function spellPiece(textId: string, piece: number): Promise<[string, Readings][] | null> {
  try {
    const units = await spellUnits({ textId, ...spanOf(piece) });
    return units.map(({ unitId, syllables }) => [
      unitId,
      new Map(syllables.map(({ at, reading }) => [at, reading])),
    ]);
  } catch {
    return null;
  }
}
