import { areBuiltTablesFresh, buildTables } from "./built-tables.ts";
import { readCharacterTables } from "./character-tables.ts";
import { readEntryTable } from "./entry-table.ts";
import { findRoot } from "./find-root.ts";

/** Run by the setup: writes lib/lexicon/built once for each version of the data packages. */
const root = findRoot();
if (!areBuiltTablesFresh(root)) buildTables(root);
readCharacterTables(root);
readEntryTable(root);
