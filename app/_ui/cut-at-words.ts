const words = new Intl.Segmenter("zh", { granularity: "word" });

/** A line of Chinese in the pieces it may be broken between: whole words, each with the punctuation that belongs to it. */
export function cutAtWords(line: string): readonly string[] {
  const pieces: string[] = [];
  for (const { segment, isWordLike } of words.segment(line)) {
    const before = pieces.at(-1);
    const opens = /^[\p{Ps}\p{Pi}]/u.test(segment);
    const follows = before !== undefined && /[\p{Ps}\p{Pi}]$/u.test(before);
    if (before === undefined || ((isWordLike || opens) && !follows)) pieces.push(segment);
    else pieces[pieces.length - 1] = before + segment;
  }
  return pieces;
}
