import { defineConfig } from "playwright/test";
import { chromiumPath } from "./chromium.ts";
import { zone } from "./server.ts";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "results",
  fullyParallel: true,
  workers: 2,
  // On a machine busy with other things a journey may run out of time; one that fails twice is broken. The list names those that needed it.
  retries: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  // The counting script asks for the JSON report by naming its file.
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [["list"], ["json"]] : "list",
  globalSetup: "./global-setup.ts",
  use: {
    locale: "en-GB",
    timezoneId: zone,
    colorScheme: "light",
    trace: "off",
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: await chromiumPath(),
      args: [
        // Root has no user namespace to sandbox in; everyone else keeps the sandbox.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-gpu",
        "--disable-quic",
      ],
    },
  },
});
