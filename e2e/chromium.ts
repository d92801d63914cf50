import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";
import { chromium as playwrightChromium } from "playwright";

const system = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Which browser the journeys run in: the one named, Playwright's own download, the system's, else the one from npm. */
export async function chromiumPath(): Promise<string> {
  const named = process.env.DUIZHAO_CHROMIUM;
  if (named) return named;
  const own = playwrightChromium.executablePath();
  if (own && existsSync(own)) return own;
  const found = system.find((path) => existsSync(path));
  return found ?? (await chromium.executablePath());
}
