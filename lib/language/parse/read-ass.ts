import { type Cue, type CueFile, type CueLine, readTime } from "./cue.ts";
import type { FileReading, FileText } from "./file-text.ts";
import { layOutCues } from "./lay-out-cues.ts";
import { type TextWarning, warn } from "./warning.ts";

/** Reads ASS and SSA: the text of each `Dialogue:` line, "\N" being a line break; styles, comments and drawings are structure. */
export function readAss(file: FileText): FileReading {
  const warnings: TextWarning[] = [];
  return layOutCues(readEvents(file, warnings), "ass", warnings);
}

/** The fields of an event where the file does not name them. */
const usualFields = "layer,start,end,style,name,marginl,marginr,marginv,effect,text".split(",");

function readEvents(file: FileText, warnings: TextWarning[]): CueFile {
  const cues: Cue[] = [];
  const structureLines: number[] = [];
  const strays: CueLine[] = [];
  let fields: readonly string[] = usualFields;
  let section = "";
  for (const [at, raw] of file.lines.entries()) {
    const line = file.firstLine + at;
    const text = raw.trim();
    if (text === "") continue;
    const isSection = /^\[[\w+ ]{1,40}\]$/.test(text);
    if (isSection) section = text.toLowerCase();
    if (section === "[events]" && /^format:/i.test(text)) fields = fieldsOf(text);
    if (/^dialogue:/i.test(text)) {
      const cue = readDialogue(raw, fields, line, warnings);
      if (cue === null) structureLines.push(line);
      else cues.push(cue);
    } else if (isSection || text.startsWith(";") || isEntry(text, section))
      structureLines.push(line);
    else strays.push({ text, line });
  }
  return { cues, structureLines, strays };
}

function fieldsOf(text: string): string[] {
  const fields = text
    .slice("format:".length)
    .split(",")
    .map((field) => field.trim().toLowerCase());
  return fields.at(-1) === "text" ? fields : [...usualFields];
}

/** "Key: value" in a section, or a line of an embedded font. */
function isEntry(text: string, section: string): boolean {
  if (section === "") return false;
  return (
    /^[\w !'-]{1,40}:/.test(text) ||
    ((section === "[fonts]" || section === "[graphics]") && !/\s/.test(text))
  );
}

/** A cue, or null where the event draws or says nothing. */
function readDialogue(
  raw: string,
  fields: readonly string[],
  line: number,
  warnings: TextWarning[],
): Cue | null {
  const body = raw.slice(raw.indexOf(":") + 1);
  const values = splitFirst(body, fields.length);
  const value = (name: string) => (values[fields.indexOf(name)] ?? "").trim();
  const startMs = readTime(value("start"));
  const endMs = readTime(value("end"));
  const isTimed = startMs !== null && endMs !== null && endMs >= startMs;
  if (!isTimed) warnings.push(warn("brokenTime", line, {}));
  const said = value("text") || (isTimed ? "" : body.trim());
  const texts = withoutOverrides(said)
    .split(/\\N|\\n/)
    .map((text) => ({ text: text.replaceAll("\\h", " ").trim(), line }))
    .filter(({ text }) => text !== "");
  if (texts.length === 0) return null;
  return {
    lines: [line],
    texts,
    startMs: isTimed ? startMs : null,
    endMs: isTimed ? endMs : null,
    speaker: value("name") === "" ? null : value("name"),
  };
}

/** The text without {…} overrides, and without what stands in drawing mode ({\p1} … {\p0}). */
function withoutOverrides(text: string): string {
  let kept = "";
  let isDrawing = false;
  for (const part of text.split("{")) {
    const close = part.indexOf("}");
    const isFirst = kept === "" && part === text.slice(0, part.length);
    const override = close < 0 || isFirst ? "" : part.slice(0, close);
    const mode = /\\p(\d)/.exec(override)?.[1];
    if (mode !== undefined) isDrawing = mode !== "0";
    if (!isDrawing) kept += isFirst ? part : close < 0 ? `{${part}` : part.slice(close + 1);
  }
  return kept;
}

/** The first `count` fields; the last holds whatever commas are left. */
function splitFirst(text: string, count: number): string[] {
  const values: string[] = [];
  let from = 0;
  while (values.length < count - 1) {
    const comma = text.indexOf(",", from);
    if (comma < 0) break;
    values.push(text.slice(from, comma));
    from = comma + 1;
  }
  values.push(text.slice(from));
  return values;
}
