import type { StudyHabits } from "#lib/memory/simulate/study-habits";
import type { Day } from "#lib/memory/time/day";
import { segmentRecall } from "./comprehension.ts";
import { type ForecastBelief, priorOf } from "./forecast-belief.ts";
import type { ForecastText } from "./forecast-text.ts";
import { recallOfMemory, recallOn } from "./term-memory.ts";

/** What a new card would make known: the row of a term, or of a segment; or neither, as the dictation of a segment. */
export type FreshCard =
  | { readonly term: number }
  | { readonly segment: number }
  | { readonly neither: true };

/** A text and its new cards in the order in which they come. */
export interface OpenText {
  readonly textId: string;
  readonly text: ForecastText;
  readonly fresh: readonly FreshCard[];
}

/** The text that pays best. `segments`: how many more of average length are understood, for each minute. */
export interface NextText {
  readonly textId: string;
  readonly segmentsPerMinute: number;
}

/** What a sitting of new cards is: Anki's new cards a day. */
const cardsOfSitting = 20;
/** What was learned yesterday is known about as well as desired retention has it. */
const learnedRecall = 0.9;

/**
 * Which text to go on with: where the next sitting of new cards makes most segments understood a minute, counted in segments of the text's average length, so that languages and long
 * texts compare. Only new cards count, for reviews are due whatever is chosen. Null when nothing new would help. Of equals the first.
 */
export function nextText(
  texts: readonly OpenText[],
  day: Day,
  belief: ForecastBelief,
  habits: StudyHabits,
): NextText | null {
  const seconds = secondsOfNewCard(habits);
  let best: NextText | null = null;
  for (const { textId, text, fresh } of texts) {
    const sitting = fresh.slice(0, cardsOfSitting);
    if (sitting.length === 0) continue;
    const segmentsPerMinute =
      (gainOf(text, sitting, day, belief) * 60) / (sitting.length * seconds);
    if (segmentsPerMinute > (best?.segmentsPerMinute ?? 0)) best = { textId, segmentsPerMinute };
  }
  return best;
}

/** Seconds it takes to bring a new card through its first day: its first answer and, on the way back from Again and Hard, the steps after it. */
export function secondsOfNewCard({ firstRatings, learningSteps, seconds }: StudyHabits): number {
  const cost = (chances: readonly number[]) =>
    chances.reduce((sum, chance, grade) => sum + chance * (seconds.learning[grade] ?? 0), 0);
  return firstRatings.reduce((sum, chance, grade) => {
    const steps = learningSteps[grade];
    return (
      sum + chance * ((seconds.learning[grade] ?? 0) + (steps === undefined ? 0 : cost(steps)))
    );
  }, 0);
}

/** How many segments of average length more are understood once these cards are learned. */
function gainOf(
  { segments, terms }: ForecastText,
  sitting: readonly FreshCard[],
  day: Day,
  belief: ForecastBelief,
): number {
  const { curve } = belief;
  const prior = priorOf(belief);
  const now = terms.map((term) => recallOn(term, day, curve));
  const learnedTerms = new Set(sitting.flatMap((card) => ("term" in card ? [card.term] : [])));
  const learnedSegments = new Set(
    sitting.flatMap((card) => ("segment" in card ? [card.segment] : [])),
  );
  const then = now.map((recall, row) =>
    learnedTerms.has(row) ? Math.max(recall ?? prior.unseen, learnedRecall) : recall,
  );
  let [gain, whole] = [0, 0];
  for (const [row, { weight, gates, own }] of segments.entries()) {
    const known = own === null ? null : recallOfMemory(own, day, curve);
    const before = segmentRecall({ weight, gates, own: known }, (term) => now[term] ?? null, prior);
    const learned = learnedSegments.has(row) ? Math.max(known ?? 0, learnedRecall) : known;
    const after = segmentRecall(
      { weight, gates, own: learned },
      (term) => then[term] ?? null,
      prior,
    );
    gain += weight * Math.max(0, after - before);
    whole += weight;
  }
  return whole === 0 ? 0 : (gain * segments.length) / whole;
}
