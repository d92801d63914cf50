import type { BitextUnit } from "#lib/language/terms/bitext";

/** Finds the units whose facing text (folded) holds a text, by place, ascending. */
export interface FacingIndex {
  placesOf(folded: string): readonly number[];
}

/** Postings of characters and character pairs: only units that hold the rarest pair are searched. Answers are remembered. */
export function createFacingIndex(units: readonly BitextUnit[]): FacingIndex {
  const postings = new Map<string, number[]>();
  units.forEach(({ foldedFacing }, place) => {
    for (const gram of gramsOf(foldedFacing)) {
      const places = postings.get(gram);
      if (!places) postings.set(gram, [place]);
      else if (places.at(-1) !== place) places.push(place);
    }
  });
  const answers = new Map<string, readonly number[]>();
  return {
    placesOf(folded) {
      const known = answers.get(folded);
      if (known) return known;
      const places = rarest(folded, postings).filter((place) =>
        units[place]?.foldedFacing.includes(folded),
      );
      answers.set(folded, places);
      return places;
    },
  };
}

function rarest(
  folded: string,
  postings: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  let best: readonly number[] | undefined;
  const grams = folded.length > 1 ? pairsOf(folded) : [folded];
  for (const gram of grams) {
    const places = postings.get(gram) ?? [];
    if (!best || places.length < best.length) best = places;
  }
  return best ?? [];
}

function gramsOf(text: string): readonly string[] {
  return [...text.split(""), ...pairsOf(text)];
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2));
}
