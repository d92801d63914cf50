import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { pathToFileURL } from "node:url";
import next from "next";
import { allowedHosts, checkDoor, type Visit } from "#lib/auth/check-door";
import { closeDatabase } from "#lib/store/database";
import { migrateDatabase } from "#lib/store/migrate";
import { seedSampleTalk } from "#seeds/seed";

// The address is part of the promise: nothing but this machine reaches the app.
const hostname = "127.0.0.1";
const drainMs = 3_000;

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
  await prepareData();
  house.answer = await openApp(server, port, development);
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

/** Next behind a door: every request, static files included, is looked at before Next sees it. */
async function openApp(
  server: Server,
  port: number,
  development: boolean,
): Promise<RequestListener> {
  const app = next({ dev: development, hostname, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const upgrade = app.getUpgradeHandler();
  const hosts = allowedHosts();
  server.on("upgrade", (request, socket, head) => {
    if (checkDoor({ ...visitOfMessage(request), method: "POST" }, hosts) !== "open")
      return socket.destroy();
    void upgrade(request, socket, head);
  });
  return (request, response) => {
    if (checkDoor(visitOfMessage(request), hosts) === "open") return void handle(request, response);
    response.writeHead(403, { "content-type": "text/plain; charset=utf-8" });
    response.end("Forbidden: this host or origin is not served here.\n");
  };
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
  response.writeHead(503, { "content-type": "text/plain; charset=utf-8", "retry-after": "1" });
  response.end("Duizhao is starting. Try again in a moment.\n");
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
}

function readPort(text = "3000"): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : null;
}

function refuse(why: string): void {
  process.stderr.write(`\n${why}\n`);
  process.exitCode = 1;
}
