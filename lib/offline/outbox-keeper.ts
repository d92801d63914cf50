import type { GoneCard } from "#lib/cards/why-gone";
import type { CardEvent } from "#lib/memory/sync/fold-card";
import { retryDelayMs } from "./back-off.ts";
import type { Outbox } from "./outbox.ts";
import { type PushReply, type PushStep, type Refusal, readReply } from "./read-reply.ts";

/** How it stands with saving. `waiting` reviews are not on the server yet; `late`: the oldest for longer than is usual. */
export interface SavingStatus {
  readonly waiting: number;
  readonly late: boolean;
  readonly failed: boolean;
  /** False: what waits is lost when this page closes. */
  readonly durable: boolean;
  readonly refused: readonly Refusal[];
}

/** The world outside: the network, the clock, the dice, and the lock that all tabs share. */
export interface KeeperWorld {
  /** Rejects when there is no network. */
  readonly send: (reviews: readonly CardEvent[]) => Promise<PushReply>;
  /** Calls back once after so many ms; the result cancels. */
  readonly after: (ms: number, call: () => void) => () => void;
  readonly draw: () => number;
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Keeps what was answered until the server has it. */
export interface OutboxKeeper {
  readonly subscribe: (listener: () => void) => () => void;
  readonly status: () => SavingStatus;
  /** Hears of cards that no text asks for any more, when something that was done to them is sent. The result stops listening. */
  readonly listenGone: (listener: GoneListener) => () => void;
  readonly unsent: () => Promise<CardEvent[]>;
  readonly add: (review: CardEvent) => Promise<void>;
  /** Sends what waits, in order. True: nothing is left; false: the server could not take it now, and is asked again later. */
  readonly flush: () => Promise<boolean>;
  readonly dismissRefusals: () => void;
}

type GoneListener = (gone: readonly GoneCard[]) => void;

const batchSize = 50;
const lateMs = 4_000;
const lookAgainMs = 30_000;
const nothingWaits: SavingStatus = {
  waiting: 0,
  late: false,
  failed: false,
  durable: true,
  refused: [],
};

interface Keeper {
  readonly outbox: Outbox;
  readonly world: KeeperWorld;
  readonly listeners: Set<() => void>;
  readonly goneListeners: Set<GoneListener>;
  /** Ids known to wait, those on their way to the disk among them; those in `late` for long. */
  readonly waiting: Set<string>;
  readonly arriving: Set<string>;
  readonly late: Set<string>;
  /** Acknowledged in this page: never sent again, even if the browser could not delete them. */
  readonly settled: Set<string>;
  status: SavingStatus;
  failures: number;
  running: Promise<boolean> | null;
  wanted: boolean;
  cancelRetry: () => void;
}

export function keepOutbox(outbox: Outbox, world: KeeperWorld): OutboxKeeper {
  const keeper: Keeper = {
    outbox,
    world,
    listeners: new Set(),
    goneListeners: new Set(),
    waiting: new Set(),
    arriving: new Set(),
    late: new Set(),
    settled: new Set(),
    status: nothingWaits,
    failures: 0,
    running: null,
    wanted: false,
    cancelRetry: () => {},
  };
  return {
    subscribe: (listener) => {
      keeper.listeners.add(listener);
      return () => keeper.listeners.delete(listener);
    },
    status: () => keeper.status,
    listenGone: (listener) => {
      keeper.goneListeners.add(listener);
      return () => keeper.goneListeners.delete(listener);
    },
    unsent: async () => {
      const { reviews, isWhole } = await listUnsent(keeper);
      if (!isWhole) void flush(keeper);
      return reviews;
    },
    add: (review) => add(keeper, review),
    flush: () => flush(keeper),
    dismissRefusals: () => report(keeper, { refused: [] }),
  };
}

async function add(keeper: Keeper, review: CardEvent): Promise<void> {
  keeper.waiting.add(review.id);
  keeper.arriving.add(review.id);
  keeper.world.after(lateMs, () => {
    if (keeper.waiting.has(review.id)) keeper.late.add(review.id);
    report(keeper);
  });
  report(keeper);
  await keeper.outbox.add(review);
  keeper.arriving.delete(review.id);
  // After a failure the next attempt is due at its own time; a hurried learner must not become a flood.
  if (keeper.failures === 0) void flush(keeper);
  report(keeper);
}

function flush(keeper: Keeper): Promise<boolean> {
  keeper.wanted = true;
  keeper.running ??= keeper.world
    .exclusively(() => pushAll(keeper))
    .finally(() => {
      keeper.running = null;
      // Asked for in the moment between the last look and the end.
      if (keeper.wanted && keeper.failures === 0) void flush(keeper);
    });
  return keeper.running;
}

async function pushAll(keeper: Keeper): Promise<boolean> {
  keeper.cancelRetry();
  let size = batchSize;
  let isWhole = true;
  while (keeper.wanted) {
    keeper.wanted = false;
    let unsent = await listUnsent(keeper);
    while (unsent.reviews.length > 0) {
      const step = await push(keeper, unsent.reviews.slice(0, size));
      if (step.type === "later") return retryLater(keeper, step.waitMs);
      if (step.type === "settled") await settle(keeper, step);
      size = step.type === "smaller" ? 1 : batchSize;
      unsent = await listUnsent(keeper);
    }
    isWhole = unsent.isWhole;
  }
  return drained(keeper, isWhole);
}

async function listUnsent(keeper: Keeper): ReturnType<Outbox["list"]> {
  const { reviews, isWhole } = await keeper.outbox.list();
  const unsent = reviews.filter(({ id }) => !keeper.settled.has(id));
  const listed = new Set(unsent.map(({ id }) => id));
  // Another tab may have sent some.
  for (const id of isWhole ? keeper.waiting : []) {
    if (!listed.has(id) && !keeper.arriving.has(id)) keeper.waiting.delete(id);
  }
  for (const id of listed) keeper.waiting.add(id);
  return { reviews: unsent, isWhole };
}

/** Nothing is known to wait. What an unreadable disk may hold is looked for later, and holds up no answer given meanwhile. */
function drained(keeper: Keeper, isWhole: boolean): boolean {
  keeper.failures = 0;
  for (const id of keeper.late) if (!keeper.waiting.has(id)) keeper.late.delete(id);
  if (!isWhole) keeper.cancelRetry = keeper.world.after(lookAgainMs, () => void flush(keeper));
  report(keeper, { failed: false });
  return isWhole;
}

async function push(keeper: Keeper, batch: readonly CardEvent[]): Promise<PushStep> {
  const ids = batch.map(({ id }) => id);
  return keeper.world.send(batch).then(
    (reply) => readReply(ids, reply),
    () => ({ type: "later", waitMs: null }),
  );
}

async function settle(
  keeper: Keeper,
  { reviewIds, refused, gone }: Extract<PushStep, { type: "settled" }>,
): Promise<void> {
  for (const id of reviewIds) {
    keeper.settled.add(id);
    keeper.waiting.delete(id);
    keeper.late.delete(id);
  }
  await keeper.outbox.remove(reviewIds);
  keeper.failures = 0;
  report(keeper, { failed: false, refused: [...keeper.status.refused, ...refused] });
  if (gone.length > 0) for (const listener of keeper.goneListeners) listener(gone);
}

function retryLater(keeper: Keeper, askedMs: number | null): false {
  keeper.failures += 1;
  const delayMs = retryDelayMs(keeper.failures, keeper.world.draw(), askedMs);
  keeper.cancelRetry = keeper.world.after(delayMs, () => void flush(keeper));
  report(keeper, { failed: true });
  return false;
}

function report(keeper: Keeper, change: Partial<SavingStatus> = {}): void {
  keeper.status = {
    ...keeper.status,
    waiting: keeper.waiting.size,
    late: keeper.late.size > 0,
    durable: keeper.outbox.isDurable(),
    ...change,
  };
  for (const listener of keeper.listeners) listener();
}
