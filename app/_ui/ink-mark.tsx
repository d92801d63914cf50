/** How a term looks in the ink: its recall (0–1), or null when it was never met; known by hand is as firm as can be, with a mark of its own. */
export interface InkTerm {
  readonly id: string;
  readonly recall: number | null;
  readonly isKnown?: boolean;
}

/** `look` names the mark, which no colour alone tells; `fade` is how much of the memory is gone, 0–1, to a hundredth; `r` the recall to a thousandth, for whoever reads the page by program. */
export interface InkMark {
  readonly look: "met" | "unmet" | "known";
  readonly fade: number;
  readonly r: string | undefined;
}

export function inkMark({ recall, isKnown }: Pick<InkTerm, "recall" | "isKnown">): InkMark {
  if (isKnown) return { look: "known", fade: 0, r: "1.000" };
  if (recall === null) return { look: "unmet", fade: 0, r: undefined };
  return { look: "met", fade: Math.round((1 - recall) * 100) / 100, r: recall.toFixed(3) };
}
