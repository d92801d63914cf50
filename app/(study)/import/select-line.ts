import { lineRange } from "./line-range.ts";

/** Shows a line (from 1) of the pasted text: selects it, in the middle of the textarea. */
export function selectLine(area: HTMLTextAreaElement | null, line: number): void {
  const range = area && lineRange(area.value, line);
  if (!range) return;
  area.setSelectionRange(range.start, range.end);
  area.scrollTop = heightOf(area, area.value.slice(0, range.start)) - area.clientHeight / 2;
  area.focus({ preventScroll: true });
  area.scrollIntoView({ block: "nearest" });
}

/** How high the text stands in the textarea, lines wrapped as there. No browser tells where in a textarea a character stands. */
function heightOf(area: HTMLTextAreaElement, text: string): number {
  const probe = document.createElement("textarea");
  probe.className = area.className;
  probe.value = text;
  Object.assign(probe.style, {
    position: "absolute",
    visibility: "hidden",
    width: `${area.offsetWidth}px`,
    height: "0",
    minHeight: "0",
    // As in the textarea that is measured, the scroll bar takes its place.
    overflowY: "scroll",
  });
  area.after(probe);
  const height = probe.scrollHeight;
  probe.remove();
  return height;
}
