import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import next from "next";
import { allowedHosts, checkDoor, type Visit } from "#lib/auth/check-door";
import { dataFile, projectFolder } from "#lib/store/data-file";
import { closeDatabase } from "#lib/store/database";
import { migrateDatabase } from "#lib/store/migrate";
import { seedSampleTalk } from "#seeds/seed";

// The address is part of the promise: nothing but this machine reaches the app.
const hostname = "127.0.0.1";
const drainMs = 3_000;
/** As much of a body as Next hands on past its proxy; the doors behind allow less and say so in their own words. */
const maxBodyBytes = 10 * 1024 * 1024;

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();

async function main(): Promise<void> {
  const development = process.argv.includes("--dev");
  const port = readPort(process.env.PORT);
  if (port === null)
    return refuse(`PORT is “${process.env.PORT}”; it must be a whole number from 1 to 65535.`);
  // Doors and pages read both.
  Object.assign(process.env, {
    PORT: String(port),
    NODE_ENV: development ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  const house: { answer: RequestListener } = { answer: answerStarting };
  const server = createServer((request, response) => house.answer(request, response));
  try {
    await listen(server, port);
  } catch (error) {
    return refuse(whyNotListening(error, port));
  }
  closeOnSignal(server);
  try {
    await prepareData();
  } catch (error) {
    refuse(whyNoData(error));
    process.exit();
  }
  house.answer = await openApp(server, port, development);
  signOpen();
  process.stdout.write(
    `\n  Duizhao 对照 is open at http://${hostname}:${port}\n  Ctrl+C closes it; nothing is lost.\n\n`,
  );
}

async function prepareData(): Promise<void> {
  const migrated = await migrateDatabase({ at: new Date() });
  if (migrated.backup !== null)
    process.stdout.write(
      `  The data was brought up to date; a copy from before is ${migrated.backup}\n`,
    );
  const seeded = await seedSampleTalk();
  if (seeded !== null)
    process.stdout.write(
      `  The sample talk is on the shelf: ${seeded.units} units, ${seeded.terms} terms, ${seeded.cards} cards\n`,
    );
}

/** So that bin/setup.js does not build under an open app. */
function signOpen(): void {
  const folder = join(projectFolder(), "node_modules", ".duizhao-open");
  mkdirSync(folder, { recursive: true });
  const sign = join(folder, String(process.pid));
  writeFileSync(sign, "");
  process.once("exit", () => rmSync(sign, { force: true }));
}

/** Next behind a door: every request, static files included, is looked at before Next sees it. */
async function openApp(
  server: Server,
  port: number,
  development: boolean,
): Promise<RequestListener> {
  const app = next({ dev: development, hostname, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const hosts = allowedHosts();
  // Only the development server speaks over sockets.
  const upgrade = development ? app.getUpgradeHandler() : null;
  server.on("upgrade", (request, socket, head) => {
    const verdict = checkDoor({ ...visitOfMessage(request), method: "POST" }, hosts);
    if (upgrade === null || verdict !== "open") return socket.destroy();
    void upgrade(request, socket, head);
  });
  return (request, response) => {
    if (checkDoor(visitOfMessage(request), hosts) !== "open") {
      return answerPlain(response, 403, "Forbidden: this host or origin is not served here.");
    }
    if (!isReadable(request.url ?? "/")) {
      return answerPlain(
        response,
        400,
        "This address cannot be read: a % must begin a code such as %20.",
      );
    }
    if (Number(request.headers["content-length"] ?? 0) > maxBodyBytes) {
      return answerTooLarge(request, response);
    }
    void handle(request, response);
  };
}

/** Whether the path decodes: Next answers a broken code with an error of ours. */
function isReadable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

function answerPlain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" });
  response.end(`${text}\n`);
}

/** In the shape of every other answer of the API. What is still on its way is thrown away, so that the sender reads this. */
function answerTooLarge(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  const message = `A request may have ${maxBodyBytes} bytes. Split the text into parts and import them one by one.`;
  response.writeHead(413, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify({ error: { code: "tooLarge", message } }));
}

function visitOfMessage({ method, headers }: IncomingMessage): Visit {
  const site = headers["sec-fetch-site"];
  return {
    method: method ?? "GET",
    host: headers.host ?? null,
    origin: headers.origin ?? null,
    secFetchSite: typeof site === "string" ? site : null,
  };
}

function answerStarting(...[, response]: Parameters<RequestListener>): void {
  response.setHeader("retry-after", "1");
  answerPlain(response, 503, "Duizhao is starting. Try again in a moment.");
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, hostname, resolve);
  });
}

function whyNotListening(error: unknown, port: number): string {
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "EADDRINUSE") {
    return `Port ${port} is taken by another program (perhaps Duizhao is open already: http://${hostname}:${port}).\nStop that one, or choose another port: PORT=${port + 1} npm start`;
  }
  if (code === "EACCES")
    return `Port ${port} needs an administrator. Choose one above 1023: PORT=3000 npm start`;
  return `The server could not listen on ${hostname}:${port}: ${String(error)}`;
}

/** The remedy in the learner's words, and what the machine said. */
function whyNoData(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return `The data could not be opened: ${said}\nIt should be in ${dataPlace()}. Nothing in it was changed.\nPut a good copy in its place (backups/ beside it has one from before every migration), or name another folder: DUIZHAO_DATA=/some/folder npm start`;
}

function dataPlace(): string {
  try {
    return dataFile();
  } catch {
    return "the folder that DUIZHAO_DATA or DATABASE_URL names";
  }
}

/** Lets running requests end, moves the write-ahead log into the data file, and goes. npm passes Ctrl+C on twice. */
function closeOnSignal(server: Server): void {
  let closing = false;
  const close = async () => {
    if (closing) return;
    closing = true;
    const drained = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await Promise.race([drained, new Promise((resolve) => setTimeout(resolve, drainMs))]);
    await closeDatabase();
    process.stdout.write("\n  Closed. Everything is saved.\n");
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => void close());
  // npm that is ended from outside does not pass it on: whoever started us is gone then.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void close(), 1_000).unref();
}

function readPort(text = "3000"): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
}

function refuse(why: string): void {
  process.stderr.write(`\n${why}\n`);
  process.exitCode = 1;
}
