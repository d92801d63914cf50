/** Finds many patterns at once in one pass over a sequence of symbols, wherever they overlap. */
export interface Automaton<S> {
  /** The state after one more symbol; 0 is the first. */
  next(state: number, symbol: S): number;
  /** The patterns (numbers in the list given) that end where this state is reached, the longest first. */
  endingAt(state: number): readonly number[];
}

/**
 * An automaton for the patterns (Aho and Corasick 1975): building takes time by their length, reading by that of the text and what is found, however
 * many they are. Empty patterns are never found.
 */
export function createAutomaton<S>(patterns: readonly (readonly S[])[]): Automaton<S> {
  const nodes = plantTrie(patterns);
  linkSuffixes(nodes);
  const next = (state: number, symbol: S): number => step(nodes, state, symbol);
  return { next, endingAt: (state) => listEnding(nodes, state) };
}

interface Node<S> {
  readonly children: Map<S, number>;
  /** Patterns that end here. */
  readonly ends: number[];
  /** The node of the longest proper suffix that is in the trie. */
  suffix: number;
  /** The nearest such node where a pattern ends; 0 for none. */
  ending: number;
}

function plantTrie<S>(patterns: readonly (readonly S[])[]): Node<S>[] {
  const nodes: Node<S>[] = [createNode()];
  patterns.forEach((pattern, number) => {
    if (pattern.length === 0) return;
    let at = 0;
    for (const symbol of pattern) {
      const known = nodes[at]?.children.get(symbol);
      if (known === undefined) {
        nodes[at]?.children.set(symbol, nodes.length);
        at = nodes.length;
        nodes.push(createNode());
      } else at = known;
    }
    nodes[at]?.ends.push(number);
  });
  return nodes;
}

function createNode<S>(): Node<S> {
  return { children: new Map(), ends: [], suffix: 0, ending: 0 };
}

/** Breadth first: a suffix is shorter, so its own links are there already. */
function linkSuffixes<S>(nodes: readonly Node<S>[]): void {
  const queue = [0];
  for (const at of queue) {
    const node = nodes[at];
    if (node === undefined) continue;
    for (const [symbol, child] of node.children) {
      const target = nodes[child];
      if (target === undefined) continue;
      target.suffix = at === 0 ? 0 : step(nodes, node.suffix, symbol);
      const suffix = nodes[target.suffix];
      if (suffix !== undefined)
        target.ending = suffix.ends.length > 0 ? target.suffix : suffix.ending;
      queue.push(child);
    }
  }
}

function step<S>(nodes: readonly Node<S>[], state: number, symbol: S): number {
  for (let at = state; ; at = nodes[at]?.suffix ?? 0) {
    const child = nodes[at]?.children.get(symbol);
    if (child !== undefined) return child;
    if (at === 0) return 0;
  }
}

function listEnding<S>(nodes: readonly Node<S>[], state: number): readonly number[] {
  const node = nodes[state];
  if (node === undefined || node.ending === 0) return node?.ends ?? [];
  return [...node.ends, ...listEnding(nodes, node.ending)];
}
