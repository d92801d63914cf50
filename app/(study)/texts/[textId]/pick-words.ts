import type { Side } from "#lib/language/text/unit";

/** Words picked in one side of a unit, as UTF-16 places of its text. */
export interface Pick {
  readonly index: number;
  readonly side: Side;
  readonly start: number;
  readonly end: number;
}

/** What is selected in a list of units: words of one sentence, more than one sentence, or (null) nothing there. */
export function pickOf(selection: Selection | null, list: Element | null): Pick | "several" | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (list === null || !list.contains(range.commonAncestorContainer)) return null;
  const [from, to] = [sentenceOf(range.startContainer), sentenceOf(range.endContainer)];
  if (from === null || from !== to) return "several";
  const index = Number(from.closest("[id^='unit-']")?.id.slice("unit-".length));
  const side = from.closest<HTMLElement>("[data-side]")?.dataset.side;
  if (side !== "source" && side !== "target") return null;
  const text = readText(from);
  const start = offsetIn(from, range.startContainer, range.startOffset);
  const picked = text.slice(start, offsetIn(from, range.endContainer, range.endOffset));
  const words = picked.trim();
  if (words === "") return null;
  const first = start + picked.indexOf(words);
  return { index, side, start: first, end: first + words.length };
}

function sentenceOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest("[data-side] p") ?? null;
}

/** How much of the sentence stands before that place; readings over the characters are none of it. */
function offsetIn(sentence: Element, node: Node, offset: number): number {
  const before = document.createRange();
  before.setStart(sentence, 0);
  before.setEnd(node, offset);
  return readText(before.cloneContents()).length;
}

function readText(node: Node): string {
  if (node instanceof Text) return node.data;
  if (node instanceof Element && node.localName === "rt") return "";
  return [...node.childNodes].map(readText).join("");
}
