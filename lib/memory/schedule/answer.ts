import { type Calendar, elapsedDays } from "#lib/memory/time/day";
import { dayOf } from "#lib/memory/time/learner-day";
import type { CardState, Outcome, Preset, Rating } from "./card-state.ts";
import { intervalForRetention, nextMemory } from "./fsrs.ts";
import { drawOf, fuzzedDays, fuzzRange, type IntervalBounds } from "./fuzz.ts";
import { isLeechNow } from "./leech.ts";
import { balancedDays, type DayLoad } from "./load-balance.ts";
import { againStep, goodStep, hardStep, type NextStep } from "./steps.ts";

/** A card as the scheduler needs it. */
export interface ScheduledCard {
  readonly id: string;
  readonly state: CardState;
}

/** When, where and by which rules a card is answered. */
export interface AnswerContext {
  readonly at: Date;
  readonly calendar: Calendar;
  readonly preset: Preset;
  /** What stands on the days ahead, without this card. Not given: days are chosen by fuzz alone. */
  readonly load?: DayLoad;
  /** Whether outcomes say that a card became a leech: only where the log that takes them has room for it. */
  readonly marksLeeches?: boolean;
}

/**
 * What the four buttons start from: the days until recall falls to the desired retention, unrounded, and one
 * draw for all.
 */
interface Choice extends AnswerContext {
  readonly idealDays: (rating: Rating) => number;
  readonly draw: number;
  /** Told from what each interval is chosen. */
  readonly onInterval?: (interval: WeighedInterval) => void;
}

/** From what an interval is chosen: days until recall falls to the desired retention, unrounded, and its bounds. */
export interface WeighedInterval {
  readonly idealDays: number;
  readonly bounds: IntervalBounds;
}

/** An answer and, where it decided an interval of review, from what that was chosen. */
export interface WeighedAnswer {
  readonly outcome: Outcome;
  readonly interval: WeighedInterval | null;
}

/** The buttons, none pressed yet: what is not asked is not reckoned. */
type Buttons = Readonly<Record<Rating, () => Outcome>>;

/** Steps of learning or relearning, and the one the card stands on. */
interface Ladder {
  readonly state: "learning" | "relearning";
  readonly steps: readonly number[];
  readonly step: number;
}

/** Below half a day a card without steps stays in learning, as in Anki. */
const shortTermDays = 0.5;
const secondsPerDay = 86_400;

/** What pressing a button decides: the next step, or how many days until the card comes back. */
export function answerCard(card: ScheduledCard, rating: Rating, context: AnswerContext): Outcome {
  return buttonsOf(card, context)[rating]();
}

/**
 * What each of the four buttons would decide. No interval exceeds the preset's maximum; below it,
 * Hard < Good < Easy. With a load the days are balanced over the range of fuzz, if the preset wishes. Throws a RangeError on a desired retention outside 0–1 or weights that are not 21 numbers.
 */
export function previewAnswers(
  card: ScheduledCard,
  context: AnswerContext,
): Record<Rating, Outcome> {
  const { again, hard, good, easy } = buttonsOf(card, context);
  return { again: again(), hard: hard(), good: good(), easy: easy() };
}

/** What `answerCard` decides, with what it was chosen from. `draw` in [0, 1) in place of the card's own: 0 for the least of each range. */
export function weighAnswer(
  card: ScheduledCard,
  rating: Rating,
  context: AnswerContext & { readonly draw?: number },
): WeighedAnswer {
  let interval: WeighedInterval | null = null;
  const onInterval = (weighed: WeighedInterval) => {
    interval = weighed;
  };
  const outcome = buttonsOf(card, { ...context, onInterval })[rating]();
  // A button looks at the lower ones first: the last interval chosen is its own.
  return { outcome, interval: outcome.state === "review" ? interval : null };
}

function buttonsOf(
  { id, state }: ScheduledCard,
  context: AnswerContext & Partial<Pick<Choice, "draw" | "onInterval">>,
): Buttons {
  const { preset } = context;
  const reps = state.state === "new" ? 0 : state.reps;
  const { draw = drawOf(id, reps) } = context;
  const choice = { ...context, idealDays: idealIntervals(state, context), draw };
  const relearning = { state: "relearning", steps: preset.relearningSteps } as const;
  switch (state.state) {
    case "new":
      return climb({ state: "learning", steps: preset.learningSteps, step: 0 }, choice);
    case "learning":
      return climb({ state: "learning", steps: preset.learningSteps, step: state.step }, choice);
    case "relearning":
      return climb({ ...relearning, step: state.step }, choice);
    case "review":
      return {
        again: () => lapse(state.lapses + 1, { ...relearning, step: 0 }, choice),
        ...pass(state.intervalDays, choice),
      };
  }
}

function idealIntervals(state: CardState, { at, calendar, preset }: AnswerContext) {
  const { weights, desiredRetention } = preset;
  const isNew = state.state === "new";
  const memory = isNew ? null : state.memory;
  const elapsed = isNew ? 0 : elapsedDays(state.lastReviewDay, dayOf(at, calendar));
  return (rating: Rating) => {
    const { stability } = nextMemory(memory, elapsed, rating, weights);
    return intervalForRetention(stability, desiredRetention, weights);
  };
}

function climb(ladder: Ladder, choice: Choice): Buttons {
  const { steps, step } = ladder;
  const again = () =>
    stepped(againStep(steps), ladder, choice) ?? graduated("again", 1, ladder, choice);
  const hard = once(
    () => stepped(hardStep(steps, step), ladder, choice) ?? graduated("hard", 1, ladder, choice),
  );
  const aboveHard = () => {
    const outcome = hard();
    return outcome.state === "review" ? outcome.intervalDays + 1 : 1;
  };
  const good = () =>
    stepped(goodStep(steps, step), ladder, choice) ??
    graduated("good", aboveHard(), ladder, choice);
  const easy = (): Outcome => {
    const goodDays = days("good", aboveHard(), choice);
    return { state: "review", intervalDays: days("easy", goodDays + 1, choice) };
  };
  return { again, hard, good, easy };
}

function lapse(lapses: number, ladder: Ladder, choice: Choice): Outcome {
  const outcome =
    stepped(againStep(ladder.steps), ladder, choice) ?? graduated("again", 1, ladder, choice);
  const { leechThreshold, leechAction } = choice.preset;
  const isLeech = choice.marksLeeches === true && isLeechNow(lapses, leechThreshold);
  return isLeech ? { ...outcome, leech: leechAction } : outcome;
}

/** Passed review cards. The new interval stays above the last one wherever memory has grown. */
function pass(lastDays: number, choice: Choice): Omit<Buttons, "again"> {
  const { idealDays, preset } = choice;
  const daysAbove = (rating: Rating, below: number) => {
    const ideal = idealDays(rating);
    const least = Math.max(lowestDays(ideal, lastDays, preset), below + 1);
    return chosenDays(ideal, least, choice);
  };
  const hard = once(() => daysAbove("hard", 0));
  const good = once(() => daysAbove("good", hard()));
  return {
    hard: () => ({ state: "review", intervalDays: hard() }),
    good: () => ({ state: "review", intervalDays: good() }),
    easy: () => ({ state: "review", intervalDays: daysAbove("easy", good()) }),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A step that reaches the next rollover is counted in learner days, like a review. */
function stepped(next: NextStep | null, ladder: Ladder, choice: Choice): Outcome | null {
  if (!next) return null;
  const { step, delaySeconds } = next;
  const { at, calendar } = choice;
  const due = dayOf(new Date(at.getTime() + delaySeconds * 1000), calendar);
  const intervalDays = elapsedDays(dayOf(at, calendar), due);
  return intervalDays > 0
    ? { state: ladder.state, step, intervalDays }
    : { state: ladder.state, step, delaySeconds };
}

function graduated(rating: Rating, minimumDays: number, ladder: Ladder, choice: Choice): Outcome {
  const ideal = choice.idealDays(rating);
  if (ladder.steps.length === 0 && ideal < shortTermDays) {
    const wait = { step: 0, delaySeconds: Math.max(1, Math.round(ideal * secondsPerDay)) };
    const outcome = stepped(wait, ladder, choice);
    if (outcome) return outcome;
  }
  return { state: "review", intervalDays: chosenDays(ideal, minimumDays, choice) };
}

function days(rating: Rating, minimumDays: number, choice: Choice): number {
  return chosenDays(choice.idealDays(rating), minimumDays, choice);
}

function chosenDays(ideal: number, minimumDays: number, choice: Choice): number {
  const { at, calendar, preset, load, draw } = choice;
  const bounds = { minimumDays: Math.max(1, minimumDays), maximumDays: preset.maximumIntervalDays };
  choice.onInterval?.({ idealDays: ideal, bounds });
  if (!load || !preset.loadBalance) return fuzzedDays(ideal, bounds, draw);
  return balancedDays(ideal, bounds, draw, { today: dayOf(at, calendar), load, wishes: preset });
}

/**
 * The least a passed card may get: more than last time if the ideal says so, the same if fuzz could reach it,
 * else one day.
 */
function lowestDays(idealDays: number, lastDays: number, preset: Preset): number {
  if (Math.round(idealDays) > lastDays) return lastDays + 1;
  const bounds = { minimumDays: 1, maximumDays: preset.maximumIntervalDays };
  return lastDays <= fuzzRange(idealDays, bounds).upper ? lastDays : 1;
}
