/** A time at the start of a line, "00:12:34", "[12:34]", "(1:02:03)", "12:34 - 12:40", and what follows it. `endMs` null: no end given. */
export interface TimeStamp {
  readonly startMs: number;
  readonly endMs: number | null;
  readonly rest: string;
  /** Neither in brackets nor a range, alone on its line or with hours and seconds: it may be a time of day or a verse. */
  readonly isPlain: boolean;
}

/** Reads the time stamp a clean line starts with, or null. "10:30 is when we meet" has one too: believe it only where the lines agree. */
export function readTimeStamp(text: string): TimeStamp | null {
  if (!mayBegin.test(text)) return null;
  const match = stampPattern.exec(text);
  if (match === null) return null;
  const [found, open = "", hours, minutes, seconds, fraction, , ...ends] = match;
  const close = ends.pop() ?? "";
  const [isRange, endHours, endMinutes, endSeconds, endFraction] = [match[6], ...ends];
  if ((open === "") !== (close === "")) return null;
  const rest = text.slice(found.length);
  if (open === "" && rest !== "" && !afterStamp.test(rest)) return null;
  return {
    startMs: toMs(hours, minutes, seconds, fraction),
    endMs: isRange === undefined ? null : toMs(endHours, endMinutes, endSeconds, endFraction),
    rest: rest.replace(separatorBefore, ""),
    isPlain: open === "" && isRange === undefined && rest !== "" && !fullClock.test(found),
  };
}

/** A time in brackets at the end of a line, after a name: "Alice (00:12:34)". */
export function readTrailingTime(
  text: string,
): { readonly before: string; readonly startMs: number } | null {
  const tail = text.slice(-trailingLength);
  const match = trailingPattern.exec(tail);
  if (match === null) return null;
  const [, hours, minutes, seconds] = match;
  const before = text.slice(0, text.length - tail.length + match.index).trimEnd();
  return { before, startMs: toMs(hours, minutes, seconds, undefined) };
}

/** Milliseconds of the parts of a time; `fraction` is what stands after the point, of any length. */
export function toMs(
  hours: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
  fraction: string | undefined,
): number {
  const whole = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return whole * 1000 + Math.round(Number(`0.${fraction ?? "0"}`) * 1000);
}

const clock = String.raw`(?:(\d{1,3})[:：])?(\d{1,3})[:：]([0-5]\d)(?:[.,](\d{1,3}))?`;
const fullClock = /^\d{2}[:：]\d{2}[:：]\d{2}/;
const mayBegin = /^[[(（【<]? ?\d/;
const stampPattern = new RegExp(
  String.raw`^([[(（【<]?) ?${clock}( ?(?:-->|->|→|[-–—~～至]) ?${clock})?(?: ?([\])）】>]))?`,
);
const afterStamp = /^[\s|\p{Script=Han}]|^[-–—:：] ?\p{L}/u;
const separatorBefore = /^ ?[-–—:：|]? ?/;
const trailingLength = 16;
const trailingPattern = /[[(（【 ](?:(\d{1,2})[:：])?(\d{1,3})[:：]([0-5]\d)[\])）】]?$/;
