import "./require-node.ts";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";

type EngineModule = typeof import("@prisma/schema-engine-wasm");

/** The bindings hold on to the memory of the first instance: a second one in a process corrupts both. */
let loading: Promise<EngineModule> | undefined;

/** Prisma's own schema engine as WebAssembly, on a SQLite file: nothing is downloaded. The caller frees it. */
export async function openSchemaEngine(
  file: string,
  schema: { readonly path: string; readonly content: string },
): Promise<{ readonly engine: SchemaEngine; readonly close: () => Promise<void> }> {
  loading ??= loadEngine();
  const { SchemaEngine: Engine } = await loading;
  const sqlite = new PrismaBetterSqlite3({ url: file });
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: sqlite.provider,
    adapterName: sqlite.adapterName,
    connect: () => sqlite.connect(),
    connectToShadowDb: async () => runningScripts(await sqlite.connectToShadowDb()),
  });
  const opened: { dispose: () => Promise<unknown> }[] = [];
  const engine = await Engine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => undefined,
    {
      ...factory,
      connect: async () => {
        const adapter = await factory.connect();
        if (adapter.ok) opened.push(adapter.value);
        return adapter;
      },
    },
  );
  return { engine, close: () => closeEngine(engine, opened) };
}

/** The engine replays a migration in the shadow database as one raw statement, and better-sqlite3 prepares only single ones. */
function runningScripts(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const single = adapter.executeRaw.bind(adapter);
  adapter.executeRaw = async (query) => {
    if (query.args.length > 0) return single(query);
    await adapter.executeScript(query.sql);
    return 0;
  };
  return adapter;
}

async function closeEngine(
  engine: SchemaEngine,
  opened: { dispose: () => Promise<unknown> }[],
): Promise<void> {
  engine.free();
  for (const adapter of opened) await adapter.dispose();
}

async function loadEngine(): Promise<EngineModule> {
  // The package's main file imports the .wasm as a module, which Node does only behind a flag.
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const address = new URL(
    "schema_engine_bg.wasm",
    import.meta.resolve("@prisma/schema-engine-wasm/schema_engine_bg"),
  );
  const { instance } = await WebAssembly.instantiate(await readFile(fileURLToPath(address)), {
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings as unknown as EngineModule;
}
