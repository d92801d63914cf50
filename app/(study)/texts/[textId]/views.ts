/** How a text is laid out: side by side, line under line, or one side alone with the other to be revealed. */
export const readerViews = ["facing", "interleaved", "source", "target"] as const;
export type ReaderView = (typeof readerViews)[number];

/** The side that is covered until it is asked for. */
export function coveredSide(view: ReaderView): "source" | "target" | null {
  if (view === "source") return "target";
  return view === "target" ? "source" : null;
}
