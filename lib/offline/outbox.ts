import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { CardEvent } from "#lib/memory/sync/fold-card";

/** The unsent reviews of one learner on one device, oldest first. */
export interface Outbox {
  /** Not whole: the disk could not be read now, and may hold more. */
  readonly list: () => Promise<{ readonly reviews: CardEvent[]; readonly isWhole: boolean }>;
  /** Resolves when the review is kept: in this page, and, where the browser grants it, on the disk. */
  readonly add: (review: CardEvent) => Promise<void>;
  readonly remove: (reviewIds: readonly string[]) => Promise<void>;
  /** False as soon as one review could only be kept in this page: it is lost when the page closes before it is sent. */
  readonly isDurable: () => boolean;
}

interface Schema extends DBSchema {
  reviews: { key: number; value: { readonly review: CardEvent }; indexes: { id: string } };
}

/** The name of a learner's database; deleting it forgets what was not sent. */
function outboxName(learnerId: string): string {
  return `duizhao-${learnerId}`;
}

/** Where reviews outlive the page. Null or false: the browser refuses now. */
export interface Disk {
  readonly list: () => Promise<CardEvent[] | null>;
  readonly add: (review: CardEvent) => Promise<boolean>;
  readonly remove: (reviewIds: readonly string[]) => Promise<unknown>;
}

/**
 * Opens the learner's outbox. Never fails: without IndexedDB (a private window, a full disk) reviews are kept in memory. Those added in
 * this page stay in memory in any case until they are removed here, because a browser short of room may empty the disk without a word.
 */
export function openOutbox(
  learnerId: string,
  disk: Disk = openDisk(outboxName(learnerId)),
): Outbox {
  const memory = new Map<string, CardEvent>();
  const inMemoryAlone = new Set<string>();
  return {
    list: async () => {
      const onDisk = await disk.list();
      const ofOthers = (onDisk ?? []).filter(({ id }) => !memory.has(id));
      return { reviews: [...ofOthers, ...memory.values()], isWhole: onDisk !== null };
    },
    add: async (review) => {
      askToStay();
      memory.set(review.id, review);
      if (!(await disk.add(review)) && memory.has(review.id)) inMemoryAlone.add(review.id);
    },
    remove: async (reviewIds) => {
      for (const id of reviewIds) {
        memory.delete(id);
        inMemoryAlone.delete(id);
      }
      await disk.remove(reviewIds);
    },
    isDurable: () => inMemoryAlone.size === 0,
  };
}

let hasAsked = false;

/** Asks the browser, once a page, not to empty the disk when room is short. */
function askToStay(): void {
  if (hasAsked) return;
  hasAsked = true;
  // Absent outside secure contexts; a refusal changes nothing.
  globalThis.navigator?.storage?.persist?.().catch(() => false);
}

/** Each operation gives null (or false) where the browser refuses; the next one tries afresh, because an evicted database can be made again. */
function openDisk(name: string): Disk {
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  const forget = () => {
    opening = null;
  };
  async function attempt<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T | null> {
    try {
      opening ??= connect(name, forget);
      return await work(await opening);
    } catch {
      forget();
      return null;
    }
  }
  return {
    list: async () =>
      // Where there is no disk at all, nothing can be on it.
      typeof indexedDB === "undefined"
        ? []
        : attempt(async (db) => (await db.getAll("reviews")).map(({ review }) => review)),
    add: async (review: CardEvent) =>
      (await attempt((db) => write(db, (reviews) => reviews.add({ review })))) !== null,
    remove: (reviewIds: readonly string[]) =>
      attempt((db) =>
        write(db, async (reviews) => {
          const keys = await Promise.all(reviewIds.map((id) => reviews.index("id").getKey(id)));
          const found = keys.filter((key) => key !== undefined);
          await Promise.all(found.map((key) => reviews.delete(key)));
        }),
      ),
  };
}

/** Strict: resolves when the rows have reached the disk, not the browser's buffer. */
async function write<T>(
  db: IDBPDatabase<Schema>,
  work: (reviews: ReturnType<typeof openStore>) => Promise<T>,
): Promise<true> {
  const reviews = openStore(db);
  await Promise.all([work(reviews), reviews.transaction.done]);
  return true;
}

function openStore(db: IDBPDatabase<Schema>) {
  return db.transaction("reviews", "readwrite", { durability: "strict" }).store;
}

function connect(name: string, forget: () => void): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, 1, {
    upgrade(db) {
      const reviews = db.createObjectStore("reviews", { autoIncrement: true });
      reviews.createIndex("id", "review.id", { unique: true });
    },
    // Another page wants to delete or upgrade the database.
    blocking(_current, _blocked, event) {
      forget();
      (event.target as IDBDatabase).close();
    },
    terminated: forget,
  });
}
