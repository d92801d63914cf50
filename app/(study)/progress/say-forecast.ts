import { addDays, type Day } from "#lib/memory/time/day";
import type { ForecastLine, LinePoint } from "#lib/progress/forecast-line";
import { translator } from "#words/translator";
import { type PlanPoint, planOn } from "./forecast-points.ts";
import { speak } from "./speak.ts";
import type { View } from "./view.ts";

const soonDays = 30;

/** What is told of the line as a whole, of a point of it, and of the plan. */
export function sayForecast(view: View, { ifIStop }: ForecastLine, plan: readonly PlanPoint[]) {
  const t = translator(view.locale, "progress");
  const { percent, day: sayDays } = speak(view.tag);
  const day = sayDays("date");
  const today = ifIStop[0]?.day;
  const sayPlan = (share: number | null) => (share === null ? t("none") : percent(share));
  return {
    summary: summaryOf(view, ifIStop, plan),
    day,
    plan: sayPlan,
    point({ day: on, share, low, high }: LinePoint): string {
      const band = { low: percent(low), high: percent(high) };
      const words = { date: day(on), share: percent(share), ...band };
      if (today === undefined || on <= today) return t("forecastPast", words);
      const planned = planOn(plan, on);
      return planned === null
        ? t("forecastStop", words)
        : t("forecastStopPlan", { ...words, plan: percent(planned) });
    },
  };
}

function summaryOf(view: View, ifIStop: readonly LinePoint[], plan: readonly PlanPoint[]): string {
  const t = translator(view.locale, "progress");
  const { percent, day } = speak(view.tag);
  const [now, last] = [ifIStop[0], ifIStop.at(-1)];
  if (now === undefined || last === undefined) return "";
  const share = percent(now.share);
  const shareOn = (wanted: Day) => percent(nearest(ifIStop, wanted)?.share ?? last.share);
  const end = plan.at(-1);
  if (end !== undefined) {
    const date = day("date")(end.day);
    return t("forecastSumPlan", { share, later: shareOn(end.day), plan: percent(end.share), date });
  }
  const [soon, later] = [shareOn(addDays(now.day, soonDays)), percent(last.share)];
  return t("forecastSum", { share, soon, later, date: day("date")(last.day) });
}

function nearest(points: readonly LinePoint[], day: Day): LinePoint | undefined {
  return points.reduce<LinePoint | undefined>((best, point) => {
    if (best === undefined) return point;
    return Math.abs(point.day - day) < Math.abs(best.day - day) ? point : best;
  }, undefined);
}
