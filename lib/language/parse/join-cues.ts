import { closingMark, startsLowerCase } from "#lib/language/text/sentence-edge";
import { joinParts } from "./read-rows.ts";

/** What a cue says in each language; null: nothing. Cues that are joined keep all their lines, the first start and the last end. */
export interface CueText {
  readonly en: string | null;
  readonly zh: string | null;
  readonly lines: readonly number[];
  readonly startMs: number | null;
  readonly endMs: number | null;
  readonly speaker: string | null;
}

/**
 * Joins cues in which one sentence goes on, both languages together, where the punctuation says so: the English ends open in a file that
 * is punctuated, or goes on small in one that begins sentences with capitals, or the Chinese ends with a comma. A pause of over 3 s parts them, so do eight cues, 400 characters and a change of speaker. Linear.
 */
export function joinCues(cues: readonly CueText[]): CueText[] {
  const style = styleOf(cues);
  const joined: CueText[][] = [];
  let length = 0;
  for (const cue of cues) {
    const group = joined.at(-1);
    const before = group?.at(-1);
    length += lengthOf(cue);
    const fits = group !== undefined && group.length < maxCues && length <= maxLength;
    if (fits && before !== undefined && goesOn(before, cue, style)) group.push(cue);
    else {
      joined.push([cue]);
      length = lengthOf(cue);
    }
  }
  return joined.map((group) => (group.length === 1 ? (group[0] ?? merge(group)) : merge(group)));
}

const maxPauseMs = 3000;
const maxCues = 8;
const maxLength = 400;

/** Share of English cues that must end with an end mark before an open end means that the sentence goes on. */
const minEndedShare = 0.3;

/** Share of English cues that begin small above which small letters mean nothing. */
const maxSmallShare = 0.7;

/** What the spelling of a file's English can be believed in. */
interface Style {
  readonly isPunctuated: boolean;
  readonly isCapitalised: boolean;
}

function goesOn(before: CueText, after: CueText, style: Style): boolean {
  if (after.speaker !== null && after.speaker !== before.speaker) return false;
  if (before.endMs === null || after.startMs === null) return false;
  const pause = after.startMs - before.endMs;
  if (pause > maxPauseMs || pause < -maxPauseMs) return false;
  if (before.en !== null && after.en !== null) {
    const mark = closingMark(before.en);
    if (mark === "end" || startsTurn.test(after.en)) return false;
    return (
      mark === "comma" || style.isPunctuated || (style.isCapitalised && startsLowerCase(after.en))
    );
  }
  if (before.en !== null || after.en !== null) return false;
  return before.zh !== null && after.zh !== null && closingMark(before.zh) === "comma";
}

function styleOf(cues: readonly CueText[]): Style {
  let english = 0;
  let ended = 0;
  let small = 0;
  for (const { en } of cues) {
    if (en === null) continue;
    english += 1;
    if (closingMark(en) === "end") ended += 1;
    if (startsLowerCase(en)) small += 1;
  }
  return {
    isPunctuated: ended >= minEndedShare * english,
    isCapitalised: small <= maxSmallShare * english,
  };
}

function lengthOf({ en, zh }: CueText): number {
  return Math.max(en?.length ?? 0, (zh?.length ?? 0) * 3);
}

function merge(group: readonly CueText[]): CueText {
  const of = (lang: "en" | "zh") => {
    const parts = group.flatMap((cue) => cue[lang] ?? []);
    return parts.length === 0 ? null : joinParts(parts);
  };
  return {
    en: of("en"),
    zh: of("zh"),
    lines: group.flatMap(({ lines }) => lines),
    startMs: group[0]?.startMs ?? null,
    endMs: group.at(-1)?.endMs ?? null,
    speaker: group[0]?.speaker ?? null,
  };
}

/** A dash or a note or an effect in brackets begins something new. */
const startsTurn = /^(?:[-–—♪[(]|>>)/;
