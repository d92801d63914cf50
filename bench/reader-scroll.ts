import { existsSync, rmSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "playwright";
import { chromiumPath } from "#e2e/chromium";
import { addLongText } from "#e2e/long-text";
import { openFreshData, startServer, zone } from "#e2e/server";

const pairCount = 10_000;
/** A task that keeps the main thread for longer is felt. */
const longTaskMs = 50;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  process.exitCode = (await measureReaderScroll()) ? 0 : 1;
}

/**
 * Scrolls a text of ten thousand pairs in headless Chromium on the production build, steadily and by leaps, and moves the date of its ink; prints what kept the main
 * thread. True when nothing kept it for over 50 ms while scrolling.
 */
export async function measureReaderScroll(): Promise<boolean> {
  if (!existsSync(`${process.env.NEXT_DIST_DIR ?? ".next"}/BUILD_ID`)) {
    console.log("Reader: there is no build; npm run build makes one.");
    return false;
  }
  const data = openFreshData();
  const textId = await addLongText(data, pairCount);
  const server = await startServer(data);
  const browser = await chromium.launch({
    executablePath: await chromiumPath(),
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ timezoneId: zone, locale: "en-GB" });
    const address = `${server.url}/texts/${textId}`;
    await reportSize(page, address);
    await page.addInitScript(watchTasks);
    await page.goto(address);
    await page.locator("#unit-3 a[data-term]").first().waitFor();
    await settle(page);
    return await report(page);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

declare global {
  interface Window {
    longTasks: { readonly startMs: number; readonly ms: number }[];
    frameTimes: number[];
  }
}

/** Runs in the page: notes every long task, and when each frame began. */
function watchTasks(): void {
  window.longTasks = [];
  window.frameTimes = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      window.longTasks.push({ startMs: startTime, ms: duration });
  }).observe({ type: "longtask" });
  const tick = (time: number) => {
    window.frameTimes.push(time);
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

async function report(page: Page): Promise<boolean> {
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `\nReader: ${pairCount} pairs, headless Chromium without a GPU, ${cpus().length} cores, load ${load}`,
  );
  const works = [
    ["scrolled steadily, 600 × 120 px", () => scrollSteadily(page)],
    ["scrolled by leaps, 40 × a whole window", () => scrollByLeaps(page)],
    ["thrown to 30 places of the text", () => throwAbout(page)],
  ] as const;
  let total = 0;
  for (const [what, work] of works) total += await reportOf(page, what, work);
  await reportOf(page, "date of the ink moved 60 times", () => moveDate(page));
  const kept = total === 0;
  console.log(
    `  long tasks over ${longTaskMs} ms while scrolling: ${total} ${kept ? "kept" : "MISSED"}`,
  );
  return kept;
}

/** Does the work and prints its line; gives how many long tasks there were. */
async function reportOf(page: Page, what: string, work: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    window.longTasks = [];
    window.frameTimes = [];
  });
  await work();
  await settle(page);
  const { tasks, gaps, top } = await page.evaluate(() => ({
    tasks: window.longTasks.map(({ ms }) => ms),
    top: [...document.querySelectorAll("[id^='unit-']")].find(
      (row) => row.getBoundingClientRect().bottom > 0,
    )?.id,
    gaps: window.frameTimes.slice(1).map((time, at) => time - (window.frameTimes[at] ?? time)),
  }));
  const long = tasks.filter((ms) => ms > longTaskMs);
  const sorted = [...gaps].sort((one, other) => one - other);
  const at = (share: number) => (sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(0);
  const longest = Math.max(0, ...tasks).toFixed(0);
  console.log(
    `  ${what.padEnd(40)} long tasks ${long.length} (longest ${longest} ms), frames p50 ${at(0.5)} p99 ${at(0.99)} ms, now at ${top}`,
  );
  return long.length;
}

async function scrollSteadily(page: Page): Promise<void> {
  await page.mouse.move(600, 500);
  for (let step = 0; step < 600; step += 1) {
    await page.mouse.wheel(0, 120);
    if (step % 4 === 0) await page.evaluate(nextFrame);
  }
}

async function scrollByLeaps(page: Page): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press("PageDown");
    await page.evaluate(nextFrame);
  }
}

/** To places far apart, with a moment at each, so that what is fetched comes in. */
async function throwAbout(page: Page): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    const share = ((step * 37) % 100) / 100;
    await page.evaluate((to) => window.scrollTo(0, document.body.scrollHeight * to), share);
    await page.waitForTimeout(120);
  }
}

async function moveDate(page: Page): Promise<void> {
  const slider = page.getByRole("slider").first();
  await slider.focus();
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press("ArrowRight");
    await page.evaluate(nextFrame);
  }
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(600);
}

async function reportSize(page: Page, address: string): Promise<void> {
  const started = performance.now();
  const body = await (await page.request.get(address)).body();
  const ms = performance.now() - started;
  const kb = (bytes: number) => `${Math.round(bytes / 1024)} KB`;
  console.log(
    `\nReader: the page of ${pairCount} pairs is ${kb(body.length)}, ${kb(gzipSync(body).length)} gzipped, in ${ms.toFixed(0)} ms`,
  );
}
