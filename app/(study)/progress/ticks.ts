/** Whether a bar has its name under it: some five of them do, none at the edges. */
export function isTick(at: number, count: number): boolean {
  const every = Math.ceil(count / 5);
  return (count - 1 - at) % every === Math.floor(every / 2);
}
