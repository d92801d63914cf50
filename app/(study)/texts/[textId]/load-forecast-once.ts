import { cache } from "react";
import { enterPage } from "#lib/auth/enter-page";
import { loadForecast } from "#lib/commands/load-forecast";

/** What the forecast of a text follows from, read once a request whoever asks. */
export const loadForecastOnce = cache(async (textId: string) => {
  const { db, learner } = await enterPage();
  const { belief, texts } = await loadForecast(db, learner, textId);
  return { belief, text: texts.get(textId) ?? null };
});
