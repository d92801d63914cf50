import { toMs } from "./time-stamp.ts";

/** A line of a cue's text, without tags; `line` is its 1-based number. */
export interface CueLine {
  readonly text: string;
  readonly line: number;
}

/** A timed block of a subtitle file. `lines`: all of its lines, number and time included. Times null: they could not be read. */
export interface Cue {
  readonly lines: readonly number[];
  readonly texts: readonly CueLine[];
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly speaker: string | null;
}

/** The cues of a file, the lines that belong to none (headers, styles, comments), and lines of text outside of cues. */
export interface CueFile {
  readonly cues: readonly Cue[];
  readonly structureLines: readonly number[];
  readonly strays: readonly CueLine[];
}

/** The times of "00:00:01,000 --> 00:00:02,000", with a point or comma, hours of any length or none; null: no times, but an arrow. */
export function readCueTimes(
  line: string,
): { readonly startMs: number; readonly endMs: number } | null {
  const end = line.indexOf("->");
  if (end < 1) return null;
  const arrow = line.charAt(end - 1) === "-" ? end - 1 : end;
  const startMs = readTime(line.slice(Math.max(0, arrow - maxTimeLength), arrow).trim());
  const endMs = readTime(
    line
      .slice(arrow + 3, arrow + 3 + maxTimeLength)
      .trim()
      .split(/\s/)[0] ?? "",
  );
  return startMs === null || endMs === null || endMs < startMs ? null : { startMs, endMs };
}

/** Milliseconds of "1:02:03.450", "00:03,4", "0:00:01.00" (ASS counts hundredths); null where it is no time. */
export function readTime(text: string): number | null {
  const match = time.exec(text);
  if (match === null) return null;
  const [, hours, minutes, seconds, fraction] = match;
  return toMs(hours, minutes, seconds, fraction);
}

/** A cue's line without <i>, {\an8}, <c.yellow> and times of karaoke, and the name of a <v Name> tag. Linear. */
export function stripTags(line: string): { readonly text: string; readonly voice: string | null } {
  if (!line.includes("<") && !line.includes("{\\") && !line.includes("&"))
    return { text: line, voice: null };
  let text = "";
  let voice: string | null = null;
  let at = 0;
  while (at < line.length) {
    const char = line.charAt(at);
    const isBrace = char === "{" && line.charAt(at + 1) === "\\";
    const head = isBrace || char === "<" ? line.slice(at + 1, at + maxTagLength) : "";
    const length = head.indexOf(isBrace ? "}" : ">");
    const inside = length < 0 ? null : head.slice(0, length);
    if (inside === null || !(isBrace || tag.test(inside))) {
      text += char;
      at += 1;
      continue;
    }
    const named = voiceTag.exec(inside);
    if (named?.[1] !== undefined) voice = named[1].trim();
    at += length + 2;
  }
  return { text: decodeEntities(text), voice };
}

const maxTimeLength = 40;
const maxTagLength = 200;
const time = /^(?:(\d{1,5}):)?(\d{1,3}):(\d{1,2})(?:[.,:](\d{1,3}))?$/;
const tag = /^\/?(?:[a-z][\w.-]*(?:\s[^<>]*)?|\d[\d:.]*)\/?$/i;
const voiceTag = /^v(?:\.[\w.-]+)?\s+(.+)$/i;

function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(amp|lt|gt|nbsp|lrm|rlm|quot|#39|apos);/g,
    (_, name: string) => entities.get(name) ?? "",
  );
}

const entities = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["nbsp", " "],
  ["lrm", ""],
  ["rlm", ""],
  ["quot", '"'],
  ["#39", "'"],
  ["apos", "'"],
]);
