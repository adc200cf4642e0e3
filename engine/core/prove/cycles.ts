// Finds cycles in a graph, without recursion and each step once.

/** Cycles among nodes, one for each step that closes one; at most twenty. */
export function cyclesIn(nodes: Iterable<string>, next: (node: string) => Iterable<string>): string[][] {
  const finished = new Set<string>();
  const cycles: string[][] = [];
  for (const start of nodes) {
    const trail: string[] = [];
    const onTrail = new Set<string>();
    const steps: Iterator<string>[] = [];
    const enter = (node: string) => {
      trail.push(node);
      onTrail.add(node);
      steps.push(next(node)[Symbol.iterator]());
    };
    if (!finished.has(start)) enter(start);
    while (steps.length > 0) {
      const step = steps.at(-1)?.next();
      if (step === undefined || step.done) {
        const node = trail.pop() ?? '';
        onTrail.delete(node);
        finished.add(node);
        steps.pop();
      } else if (onTrail.has(step.value)) {
        cycles.push(trail.slice(trail.indexOf(step.value)));
        if (cycles.length === 20) return cycles;
      } else if (!finished.has(step.value)) enter(step.value);
    }
  }
  return cycles;
}
