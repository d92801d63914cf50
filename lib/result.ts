/** An outcome that is expected to go either way. Bugs and outages throw instead. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** Wraps a success. */
export function ok<T>(value: T): Result<T, never> {
  return { ok: true, value };
}

/** Wraps an expected failure; `error` is a union on `type`. */
export function err<const E>(error: E): Result<never, E> {
  return { ok: false, error };
}
