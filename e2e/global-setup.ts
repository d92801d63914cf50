import { rmSync } from "node:fs";
import { openFreshData, templateFolder } from "./server.ts";

/** Makes one migrated and seeded data folder; every journey works on its own copy. */
export default async function globalSetup(): Promise<() => void> {
  await openFreshData();
  return () => rmSync(templateFolder, { recursive: true, force: true });
}
