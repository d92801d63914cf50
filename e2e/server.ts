import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the learner of the journeys lives; their browser is set to the same. */
export const zone = "Europe/Berlin";

/** Names the template to the workers; two runs on one machine have each their own. */
const templateName = "DUIZHAO_E2E_TEMPLATE";

/** A running app with data of its own. */
export interface Server {
  readonly url: string;
  readonly data: string;
  /** What it wrote to stderr: a fault that no page may hide. */
  readonly complaints: () => string;
  /** Ctrl+C, as a learner would; resolves when the process has ended. */
  readonly stop: () => Promise<void>;
}

/** Makes the template, what the first start leaves behind, and gives its folder. */
export function openFreshData(): string {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-e2e-template-"));
  execFileSync(process.execPath, ["seeds/seed.ts"], {
    env: { ...process.env, TZ: zone, DUIZHAO_DATA: folder, DATABASE_URL: "" },
    stdio: "pipe",
  });
  process.env[templateName] = folder;
  return folder;
}

/** Between finding a free port and listening on it another worker may take it: then on another. */
export async function startServer(data = copyOfTemplate(), tries = 5): Promise<Server> {
  try {
    return await startOnce(data);
  } catch (error) {
    if (tries > 1 && String(error).includes("is taken by another program")) {
      return startServer(data, tries - 1);
    }
    throw error;
  }
}

async function startOnce(data: string): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, ["bin/serve.ts"], {
    env: { ...process.env, TZ: zone, PORT: String(port), DUIZHAO_DATA: data, DATABASE_URL: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let complaints = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  await untilPrinted(child, url);
  return { url, data, complaints: () => complaints, stop: () => stopped(child) };
}

export function copyOfTemplate(): string {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-e2e-"));
  cpSync(process.env[templateName] ?? "", folder, { recursive: true });
  return folder;
}

function untilPrinted(child: ChildProcess, url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes(`is open at ${url}`)) resolve();
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("close", (code) => reject(new Error(`The server ended with ${code}:\n${said}`)));
  });
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill("SIGINT");
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(),
      );
    });
  });
}
