import type { PushedAttempt } from "#lib/commands/save-attempt";

/** An answered segment as the screen knows it: what is sent of it. */
export type Attempt = PushedAttempt;
