"use client";

import type { ReactNode } from "react";
import type { NamedStroke } from "./review-state.ts";
import css from "./told-line.module.css";
import { useSayStroke } from "./use-say-stroke.tsx";

/** “Undo: Good on 样本效率”, as the button says it that does so; also on a page without a sitting. */
export function UndoName({ stroke }: { readonly stroke: NamedStroke }) {
  const say = useSayStroke();
  const card = (name: ReactNode) => (
    <span lang={stroke.card.lang} className={css.name}>
      {name}
    </span>
  );
  return <span>{say.rich("undo", stroke, card)}</span>;
}

/** The same in plain words, for a label. */
export function useUndoLabel(): (stroke: NamedStroke) => string {
  const say = useSayStroke();
  return (stroke) => say.plain("undo", stroke);
}
