"use client";

import { useState } from "react";
import { PickBar } from "./pick-bar.tsx";
import { type AddedTerm, PickPanel } from "./pick-panel.tsx";
import { PickSaid } from "./pick-said.tsx";
import type { ReaderDesk } from "./reader.tsx";

/** Words of the text in hand: selected, looked up, made a term of. */
export function ReaderPick({
  textId,
  desk,
}: {
  readonly textId: string;
  readonly desk: ReaderDesk;
}) {
  const { picked, pieces, opened } = desk;
  const { picking } = picked;
  const [added, setAdded] = useState<AddedTerm | null>(null);
  const unit = picking === null ? undefined : pieces.unitAt(picking.index);
  return (
    <>
      <PickBar picked={picked} />
      {picking !== null && unit !== undefined && (
        <PickPanel
          key={JSON.stringify(picking)}
          {...{ textId, unit, picking }}
          onClose={picked.close}
          onOpenTerm={(termId) => {
            picked.close();
            opened.setTermId(termId);
          }}
          onAdded={(term) => {
            picked.close();
            setAdded(term);
          }}
        />
      )}
      {added !== null && (
        <PickSaid key={added.editId ?? added.source} added={added} onClose={() => setAdded(null)} />
      )}
    </>
  );
}
