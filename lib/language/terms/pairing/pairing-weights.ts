import type { CertaintyWeights } from "./certainty.ts";
import type { VariantWeights } from "./choose-variants.ts";
import type { SpanWeights } from "./rank-spans.ts";

/** All that was fitted for pairing. */
export interface PairingWeights {
  readonly spans: SpanWeights;
  readonly variants: VariantWeights;
  readonly certainty: CertaintyWeights;
  /** From this chance on the best translation is trusted unseen. */
  readonly certain: number;
}

/** Fitted on annotated texts by `npm run fit:pairing`; no weight knows a word. */
export const PAIRING_WEIGHTS: PairingWeights = {
  spans: {
    links: [
      ["filled", -0.343],
      ["harmonic", 1.879],
      ["worstWord", 1.113],
      ["lastWord", 0.635],
      ["lastEdge", 0.108],
      ["worstEdge", 1.082],
      ["neighbours", -2.404],
      ["lostBefore", -0.966],
      ["lostAnywhere", 1.499],
      ["wonFilled", 1.035],
      ["wonHarmonic", 3.514],
      ["wonWorstWord", 1.557],
      ["wonFirstEdge", 0.857],
      ["wonLastEdge", 0.932],
      ["wonBefore", -2.241],
      ["wonAfter", -0.959],
      ["wonLostAnywhere", 0.821],
      ["drift", -0.867],
    ],
    dictionary: [
      ["known", 1.116],
      ["alike", 0.888],
      ["composed", 1.665],
      ["composedFirst", 1.055],
      ["composedWords", 1.118],
      ["sense", -1.416],
      ["headword", 1.524],
    ],
    words: [
      ["unheard", 0.975],
      ["firstZipf", -1.983],
      ["lastZipf", -0.668],
      ["edgeZipf", -1.109],
      ["sameKept", 0.501],
      ["otherKept", -2.794],
      ["soundedName", 5.128],
      ["conjunction", -1.021],
      ["filler", -1.232],
      ["stopFirst", -1.97],
      ["stopLast", -1.167],
      ["freeWordFirst", 0.283],
      ["freeWordLast", -1.921],
      ["freeWordInside", -1.169],
      ["looseFirst", -0.417],
      ["looseLast", -1.539],
      ["looseInside", -0.947],
      ["quantityFirst", -0.448],
      ["loneCharacter", -0.882],
      ["overlong", -0.524],
      ["long", -0.818],
      ["short", -0.666],
    ],
    borders: [
      ["loneAffix", -4.33],
      ["affixBefore", -2.816],
      ["affixAfter", -2.576],
      ["openBefore", -0.479],
      ["openAfter", -0.957],
      ["freeAfter", 0.234],
    ],
    company: [
      ["apart", -0.372],
      ["together", 3.721],
      ["tiedBefore", -0.816],
      ["tiedAfter", -1.558],
      ["looserFirst", 0.074],
      ["looserLast", 0.349],
    ],
  },
  variants: {
    bias: -1.219,
    of: [
      ["chance", 0.241],
      ["elsewhere", 4.28],
      ["neighbours", -2.506],
      ["wonHarmonic", 1.924],
    ],
  },
  certainty: {
    bias: -1.348,
    of: [
      ["chance", 0.182],
      ["highest", 0.242],
      ["margin", 1.718],
      ["places", 0.654],
      ["known", 0.221],
      ["alike", -1.341],
      ["sameKept", 0.406],
      ["composed", 1.609],
      ["harmonic", 1.259],
      ["worstEdge", 0.075],
      ["overlong", -0.539],
      ["apart", 0.357],
    ],
  },
  certain: 0.974,
};
