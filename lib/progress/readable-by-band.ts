import type { MemorySnapshot } from "#lib/memory/simulate/study-plan";
import { addDays } from "#lib/memory/time/day";
import { createForecaster } from "./forecast.ts";
import type { ForecastText } from "./forecast-text.ts";
import type { PlanGround } from "./readable-by-ground.ts";
import type { CardMemory } from "./term-memory.ts";

/** How far below and above the share (0–1) four in five truths lie. */
export interface BandWidth {
  readonly below: number;
  readonly above: number;
}

/** So many segments are read in all worlds together; more would take longer than they are worth. */
const mostReadings = 20_000;
const draws = { least: 20, most: 120 };

/** The interval that the forecast gives for memories as a simulation leaves them, read in the morning of `day`: the same on every screen. */
export function bandWidths(
  ground: PlanGround,
  rows: Int32Array,
): (snapshot: MemorySnapshot, day: number) => BandWidth {
  const { belief, text, today } = ground.setting;
  const most = Math.floor(mostReadings / Math.max(1, text.segments.length));
  const count = Math.min(draws.most, Math.max(draws.least, most));
  return (snapshot, day) => {
    const remembered = rememberedText(ground, snapshot, rows);
    const forecast = createForecaster(remembered, belief, count).on(addDays(today, day));
    if (forecast === null) return { below: 0, above: 0 };
    const { share, low, high } = forecast;
    return { below: share - low, above: high - share };
  };
}

/** The text as the forecast takes it. */
function rememberedText(
  { setting }: PlanGround,
  { stability, lastReviewDay }: MemorySnapshot,
  rows: Int32Array,
): ForecastText {
  const { text, today } = setting;
  const memoryOf = (place: number): CardMemory | null => {
    const row = rows[place] ?? -1;
    const days = row < 0 ? 0 : (stability[row] ?? 0);
    return days === 0
      ? null
      : { stability: days, lastReviewDay: today + (lastReviewDay[row] ?? 0) };
  };
  return {
    terms: text.terms.map(({ id, isKnown, cards, memories }) => ({
      ...{ termId: id, known: isKnown },
      memories: [...memories, ...cards.flatMap((place) => memoryOf(place) ?? [])],
    })),
    segments: text.segments.map(({ weight, gates, ownCard, own }, at) => {
      const asked = ownCard === null ? null : memoryOf(ownCard);
      const isLater = asked !== null && (own === null || asked.lastReviewDay >= own.lastReviewDay);
      return { ...{ unitId: String(at), weight, gates }, own: isLater ? asked : own };
    }),
  };
}
