import { Tokenizer } from "htmlparser2";

/** What a page says, in order: words (with the place in the source of their first character), and the beginnings and ends of elements. */
export type HtmlEvent =
  | { readonly type: "text"; readonly text: string; readonly at: number }
  | { readonly type: "open" | "close"; readonly tag: string; readonly at: number };

/** What swallows the rest of a page because it is never closed: a script or style, a comment ("!--"), a tag. `at` is its place in the source. */
export interface OpenElement {
  readonly tag: string;
  readonly at: number;
}

/**
 * Reads HTML as a stream of events, entities decoded, comments, scripts and styles left out. Elements are not
 * matched with their ends, so any nesting takes linear time. Never throws.
 */
export function readHtmlEvents(
  source: string,
  onEvent: (event: HtmlEvent) => void,
): OpenElement | null {
  let hidden: OpenElement | null = null;
  const text = (content: string, at: number) => {
    if (hidden === null && content !== "") onEvent({ type: "text", text: content, at });
  };
  const element = (type: "open" | "close", start: number, end: number) => {
    const tag = source.slice(start, end).toLowerCase();
    if (hidden !== null) {
      if (type === "close" && tag === hidden.tag) hidden = null;
    } else if (type === "open" && hiddenTags.has(tag)) hidden = { tag, at: start };
    else onEvent({ type, tag, at: start });
  };
  let open: OpenElement | null = null;
  const closeTag = () => {
    open = null;
  };
  const tokenizer = new Tokenizer(
    {},
    {
      ontext: (start, end) => text(source.slice(start, end), start),
      ontextentity: (code, end) => text(String.fromCodePoint(code), Math.max(0, end - 1)),
      onopentagname: (start, end) => {
        open = { tag: source.slice(start, end).slice(0, maxTagLength), at: start };
        element("open", start, end);
      },
      onopentagend: closeTag,
      onselfclosingtag: closeTag,
      onclosetag: (start, end) => element("close", start, end),
      oncomment: (start, end) => {
        if (end >= source.length) open = { tag: "!--", at: start };
      },
      ...ignored,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  return hidden ?? open;
}

/** The text of a scrap of HTML; blocks and line breaks become line feeds. */
export function htmlToText(source: string): string {
  if (!source.includes("<") && !source.includes("&")) return source;
  let text = "";
  readHtmlEvents(source, (event) => {
    if (event.type === "text") text += event.text;
    else if (isBlockTag(event.tag)) text += "\n";
  });
  return text;
}

/** True for elements that stand on lines of their own (also `br`, `td` and their like): what is on both sides is not one text. */
export function isBlockTag(tag: string): boolean {
  return blockTags.has(tag);
}

const blockTags = new Set(
  (
    "p div br hr li ul ol dl dt dd h1 h2 h3 h4 h5 h6 table thead tbody tfoot tr td th caption blockquote pre section article header footer main nav aside " +
    "figure figcaption address form fieldset legend label option select button details summary body html title center"
  ).split(" "),
);
const hiddenTags = new Set(["script", "style"]);
const maxTagLength = 20;

function nothing(): void {}

const ignored = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onprocessinginstruction: nothing,
};
