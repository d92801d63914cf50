import { rmSync } from "node:fs";
import { openFreshData } from "./server.ts";

/** Makes one migrated and seeded data folder; every journey works on its own copy. */
export default function globalSetup(): () => void {
  const folder = openFreshData();
  return () => rmSync(folder, { recursive: true, force: true });
}
