import type { Layout } from "./layout.ts";
import type { TextWarning } from "./warning.ts";

/** A file as the readers of formats get it. `lines` are as they came, without their ends; the first is number `firstLine` of the text. */
export interface FileText {
  readonly lines: readonly string[];
  readonly firstLine: number;
}

/** What a reader made of a file. A line that is neither in a segment nor in a warning nor named here is blank, or markup. */
export interface FileReading {
  readonly layout: Layout;
  readonly structureLines: readonly number[];
  readonly warnings: readonly TextWarning[];
}
