import { printableName } from '../diagnostics/printable.ts';
import { shortDigest } from '../llb/print.ts';
import type { Graph, GraphStep } from './graph.ts';

/** The text of a graph, with what matchers look at below each step: paths, directory, user and environment. */
export function describeGraph({ steps, text }: Graph): string {
  const details = new Map(steps.map((step) => [shortDigest(step.digest), detailsOf(step)]));
  return text
    .split('\n')
    .flatMap((line) => [line, ...(details.get(line.slice(0, line.indexOf(' '))) ?? [])])
    .join('\n');
}

function detailsOf({ kind, actions, dir, user, env }: GraphStep): readonly string[] {
  const paths = actions.map(({ kind: action, from, path }) =>
    [action, from, path].filter((part) => part !== '').join(' '),
  );
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const process = [`in ${dir}`, ...(user === '' ? [] : [`as ${user}`]), ...variables].join('  ');
  return [...paths, ...(kind === 'exec' ? [process] : [])].map((line) => `    ${printableName(line)}`);
}
