/** What keeps the store from answering now, through no fault of the request. */
export type StorageFault = "busy" | "full";

/**
 * Tells from a thrown error whether another process holds the database (`busy`: try again) or the disk is full.
 * Null: something else. Prisma wraps the driver's error, so the causes are looked through too.
 */
export function storageFault(error: unknown): StorageFault | null {
  for (let at: unknown = error, depth = 0; at instanceof Object && depth < 8; depth += 1) {
    const text = JSON.stringify([
      "code" in at ? at.code : "",
      "message" in at ? at.message : "",
      "meta" in at ? at.meta : "",
    ]);
    if (/SQLITE_FULL|database or disk is full/.test(text)) return "full";
    if (/SQLITE_BUSY|database is locked|SocketTimeout|P1008|P2028/.test(text)) return "busy";
    at = "cause" in at ? at.cause : null;
  }
  return null;
}
