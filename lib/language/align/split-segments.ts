import { splitSegment } from "#lib/language/align/desk/join-segments";
import { splitSentences } from "#lib/language/text/split-sentences";
import type { Segment } from "#lib/language/text/unit";

/** The sentences of a segment as segments of their own, each with its lines and speaker. */
export function sentencesOf(segment: Segment): readonly Segment[] {
  if (!innerMark.test(segment.text)) return [segment];
  const spans = splitSentences(segment.text, segment.lang);
  const sentences: Segment[] = [];
  let rest = segment;
  let from = 0;
  for (const { start } of spans.slice(1)) {
    const parts = splitSegment(rest, start - from);
    if (parts === null) continue;
    sentences.push(parts[0]);
    rest = parts[1];
    from = segment.text.length - rest.text.length;
  }
  return [...sentences, rest];
}

/** Without a mark before its last few characters a text is one sentence; most are. */
const innerMark = /[.?!…。？！；;](?=.{3})/s;

/** All sentences of a list of segments. */
export function splitSegments(segments: readonly Segment[]): readonly Segment[] {
  return segments.flatMap(sentencesOf);
}
