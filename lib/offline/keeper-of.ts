import { browserWorld } from "./browser-world.ts";
import { openOutbox } from "./outbox.ts";
import { keepOutbox, type OutboxKeeper } from "./outbox-keeper.ts";

/** One keeper a learner for as long as the page lives: it goes on sending when the learner walks to another screen. */
const keepers = new Map<string, OutboxKeeper>();

/** The learner's keeper, which sends what waits whenever the network or the learner comes back. Only in the browser. */
export function keeperOf(learnerId: string): OutboxKeeper {
  const known = keepers.get(learnerId);
  if (known) return known;
  const keeper = keepOutbox(openOutbox(learnerId), browserWorld(learnerId));
  keepers.set(learnerId, keeper);
  const flush = () => void keeper.flush();
  const flushIfSeen = () => document.visibilityState === "visible" && flush();
  window.addEventListener("online", flush);
  document.addEventListener("visibilitychange", flushIfSeen);
  return keeper;
}
