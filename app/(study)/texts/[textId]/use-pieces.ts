"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type PackedPiece, pieceOf, type ReaderUnit, unpackPiece } from "#actions/reader-piece";

export type Pieces = ReturnType<typeof usePieces>;

/** The units that are here, by their index; those that someone wants are fetched, piece by piece. */
export function usePieces(textId: string, given: readonly PackedPiece[]) {
  const [fetched, setFetched] = useState<ReadonlyMap<number, PackedPiece>>(new Map());
  const [hasFailed, setHasFailed] = useState(false);
  const asked = useRef(new Set<number>());
  // What the page has just brought is newer than what was fetched before.
  useEffect(() => {
    asked.current = new Set();
    for (const { piece } of given) asked.current.add(piece);
    setFetched(new Map());
  }, [given]);
  const units = useMemo(() => {
    const all = [...given, ...fetched.values()].flatMap(unpackPiece);
    return new Map(all.map((unit) => [unit.index, unit]));
  }, [given, fetched]);
  const fetchPiece = useCallback(
    async (piece: number) => {
      if (asked.current.has(piece)) return;
      const round = asked.current;
      round.add(piece);
      const found = await readPiece(textId, piece);
      if (round !== asked.current) return;
      setHasFailed(found === null);
      if (found === null) round.delete(piece);
      else setFetched((now) => new Map(now).set(piece, found));
    },
    [textId],
  );
  const want = useCallback(
    (from: number, to: number) => {
      for (let piece = pieceOf(from); piece <= pieceOf(to); piece += 1) void fetchPiece(piece);
    },
    [fetchPiece],
  );
  return { unitAt: (index: number): ReaderUnit | undefined => units.get(index), want, hasFailed };
}

async function readPiece(textId: string, piece: number): Promise<PackedPiece | null> {
  try {
    const reply = await fetch(`/api/v1/texts/${textId}/piece?piece=${piece}`);
    return reply.ok ? ((await reply.json()) as PackedPiece) : null;
  } catch {
    return null;
  }
}
