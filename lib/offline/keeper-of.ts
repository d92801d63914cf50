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
  askBeforeLoss(keeper);
  return keeper;
}

/** Asks before the page closes, whatever screen it shows, just while it holds what nothing else holds: a listener that stays would keep the page from being kept. */
function askBeforeLoss(keeper: OutboxKeeper): void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  keeper.subscribe(() => {
    const { durable, waiting } = keeper.status();
    if (!durable && waiting > 0) window.addEventListener("beforeunload", ask);
    else window.removeEventListener("beforeunload", ask);
  });
}
