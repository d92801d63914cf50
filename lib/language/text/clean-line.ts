/**
 * A line as it is kept, and how many characters of each unwelcome sort it held. Hidden breaks (vertical tab, form feed, NEL, LS, PS)
 * became spaces, `broken` ones (U+FFFD) stay, the others are gone.
 */
export interface CleanLine {
  readonly text: string;
  readonly control: number;
  readonly hiddenBreaks: number;
  readonly bidi: number;
  readonly zeroWidth: number;
  readonly stacked: number;
  readonly broken: number;
}

/** Splits at LF, CRLF and CR as editors count lines. A newline at the very end opens no further line; "" has no lines. */
export function splitLines(content: string): string[] {
  const lines = content.split(/\r\n|\n|\r/);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/**
 * One line in NFC, trimmed, every kind of space a plain one, without control characters, lone surrogates, bidi marks, zero-width
 * characters and marks stacked higher than 30. Idempotent and linear.
 */
export function cleanLine(raw: string): CleanLine {
  const spaced = takeOut(raw, hiddenBreaks, () => " ");
  const control = takeOut(spaced.text, controls, () => "");
  const bidi = takeOut(control.text, bidiMarks, () => "");
  const zeroWidth = takeOut(bidi.text, invisibles, () => "");
  const stacked = unstack(zeroWidth.text);
  return {
    text: stacked.text.normalize("NFC").replace(spaces, " ").trim(),
    control: control.count,
    hiddenBreaks: spaced.count,
    bidi: bidi.count,
    zeroWidth: zeroWidth.count,
    stacked: stacked.count,
    broken: raw.split("\uFFFD").length - 1,
  };
}

/**
 * ICU sorts a run of combining marks in quadratic time: one megabyte of them keeps `normalize` busy for minutes.
 * 30 is the limit of the Stream-Safe Text Format, UAX #15.
 */
const maxStackedMarks = 30;
const tooManyMarks = /\p{M}{31}/u;
const mark = /\p{M}/u;

/** Cuts runs of marks after the 30th. By hand: a pattern that takes a whole run of millions overflows the stack. */
function unstack(text: string): { readonly text: string; readonly count: number } {
  if (!tooManyMarks.test(text)) return { text, count: 0 };
  const kept: string[] = [];
  let count = 0;
  let run = 0;
  for (const char of text) {
    run = mark.test(char) ? run + 1 : 0;
    if (run <= maxStackedMarks) kept.push(char);
    else if (run === maxStackedMarks + 1) count += 1;
  }
  return { text: kept.join(""), count };
}

// Tab stays (it is a space); \p{Cs} under the u flag is a surrogate without its twin.
const controls = /(?!\t)[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
const hiddenBreaks = /\n|\r|\v|\f|\u0085|\u2028|\u2029/g;
const bidiMarks = /\p{Bidi_Control}/gu;
// A zero-width joiner inside an emoji (woman + laptop) is part of it; anywhere else it only hides differences.
const invisibles =
  /(?!\u200D)\p{Cf}|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;
const spaces = /\p{Zs}|\t/gu;

function takeOut(
  text: string,
  pattern: RegExp,
  replacement: (found: string) => string,
): { readonly text: string; readonly count: number } {
  let count = 0;
  const kept = text.replace(pattern, (found) => {
    count += 1;
    return replacement(found);
  });
  return { text: kept, count };
}
