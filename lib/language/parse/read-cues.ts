import { type Cue, type CueFile, type CueLine, readCueTimes, stripTags } from "./cue.ts";
import type { FileReading, FileText } from "./file-text.ts";
import { layOutCues } from "./lay-out-cues.ts";
import { type TextWarning, warn } from "./warning.ts";

/** Reads SRT: numbered cues with times. Numbers may be missing, blank lines may stand inside a cue's text or be missing between cues. */
export function readSrt(file: FileText): FileReading {
  const warnings: TextWarning[] = [];
  return layOutCues(readTimed(file, "srt", warnings), "srt", warnings);
}

/** Reads WebVTT: its header, NOTE, STYLE and REGION are structure; ids and settings of cues are passed over. */
export function readVtt(file: FileText): FileReading {
  const warnings: TextWarning[] = [];
  return layOutCues(readTimed(file, "vtt", warnings), "vtt", warnings);
}

/** True for a line that gives a cue's times, rightly or wrongly spelled. */
export function isTimingLine(line: string): boolean {
  if (!line.includes("->")) return false;
  return timing.test(line.slice(0, 80));
}

/** An arrow of two dashes and a digit, or an arrow between two times. */
const timing = /^(?=.*\d).*-->|\d[:.,]\d+ ?-> ?\d/;

interface OpenCue {
  readonly lines: number[];
  readonly texts: CueLine[];
  readonly startMs: number | null;
  readonly endMs: number | null;
  speaker: string | null;
}

function readTimed(file: FileText, format: "srt" | "vtt", warnings: TextWarning[]): CueFile {
  const cues: OpenCue[] = [];
  const structureLines: number[] = [];
  const strays: CueLine[] = [];
  let id: number | null = null;
  let inBlock = false;
  for (const [at, raw] of file.lines.entries()) {
    const line = file.firstLine + at;
    const before = at === 0 || (file.lines[at - 1] ?? "").trim() === "";
    const text = raw.trim();
    if (text === "") inBlock = false;
    else if (inBlock) structureLines.push(line);
    else if (format === "vtt" && before && isBlockStart(text, at)) {
      inBlock = true;
      structureLines.push(line);
    } else if (isTimingLine(text)) {
      cues.push(openCue(text, id === null ? [line] : [id, line], warnings));
      id = null;
    } else if (isId(text, before, format) && isTimingLine(file.lines[at + 1] ?? "")) id = line;
    else {
      const cue = cues.at(-1);
      if (cue === undefined) strays.push({ text, line });
      else addText(cue, raw, line);
    }
  }
  return { cues: withText(cues, structureLines), structureLines, strays };
}

function openCue(text: string, lines: number[], warnings: TextWarning[]): OpenCue {
  const times = readCueTimes(text);
  if (times === null) warnings.push(warn("brokenTime", lines.at(-1) ?? 0, {}));
  return {
    lines,
    texts: [],
    startMs: times?.startMs ?? null,
    endMs: times?.endMs ?? null,
    speaker: null,
  };
}

function addText(cue: OpenCue, raw: string, line: number): void {
  const { text, voice } = stripTags(raw);
  cue.lines.push(line);
  cue.speaker ??= voice;
  if (text.trim() !== "") cue.texts.push({ text, line });
}

/** A cue's number, or in WebVTT any line after a blank one: it counts only right before a time. */
function isId(text: string, isAfterBlank: boolean, format: "srt" | "vtt"): boolean {
  return /^\d{1,9}$/.test(text) || (format === "vtt" && isAfterBlank);
}

function isBlockStart(text: string, at: number): boolean {
  if (at === 0 && text.replace("\uFEFF", "").startsWith("WEBVTT")) return true;
  return /^(?:NOTE(?:\s|$)|STYLE$|REGION$)/.test(text);
}

/** The cues that say something; the lines of the others are structure. */
function withText(cues: readonly OpenCue[], structureLines: number[]): Cue[] {
  return cues.filter(({ texts, lines }) => {
    if (texts.length === 0) for (const line of lines) structureLines.push(line);
    return texts.length > 0;
  });
}
