import { type Explained, type Observed, withoutPlatform } from './project.ts';
import type { Row } from './row.ts';

/** Builds a changed project, and returns what is wrong about the explanation. */
export async function checkExplained(row: Row): Promise<readonly string[]> {
  const project = row.project();
  try {
    await row.before?.(project);
    await project.build();
    await row.change(project);
    const observed = await project.build();
    const explained = await project.explain();
    return [...wrongSteps(explained, observed), ...wrongReason(row, explained)];
  } finally {
    project.remove();
  }
}

/** `COPY --link` is two ops, which are explained as one step. */
function withoutTwin(name: string): string {
  return withoutPlatform(name).replace('] LINK ', '] ');
}

function wrongSteps({ steps }: Explained, { ran: vertexes }: Observed): readonly string[] {
  const told = new Set(
    steps.filter(({ verdict }) => verdict !== 'cached').map(({ name }) => withoutTwin(name)),
  );
  const ran = new Set([...vertexes].map(withoutTwin));
  const missed = [...ran].filter((name) => !told.has(name) && /^\[[^\]]*\d\]/.test(name));
  return [
    ...missed.map((name) => `ran, but is not explained: ${name}`),
    ...[...told].filter((name) => !ran.has(name)).map((name) => `was cached, but is explained: ${name}`),
    ...steps
      .filter(({ verdict, causes }) => verdict !== 'cached' && causes.length === 0)
      .map(({ name }) => `has no cause: ${name}`),
  ];
}

/** The root cause must be named, with its step and with the line that sets the field; nothing may run without a root. */
function wrongReason(
  { cause, explained = cause, line, origin }: Row,
  { steps, counts }: Explained,
): readonly string[] {
  const [kind = '', what] = explained.split(' ');
  const roots = steps.filter(({ isRoot }) => isRoot);
  if (kind === 'none' || kind === 'unseen')
    return counts.ran === 0 ? [] : [`something ran: ${JSON.stringify(roots)}`];
  if (counts.ran > 0 && roots.length === 0) return ['no root cause'];
  if (kind === 'any') return [];
  const found = roots.some(
    ({ place, causes }) =>
      (line === undefined || place?.start === line) &&
      causes.some(
        (each) =>
          each.kind === kind &&
          (what === undefined ||
            each.fields?.some((field) => field.field === what && hasOrigin(field.origin, origin)) ||
            each.changes?.some(({ path }) => path === what)),
      ),
  );
  return found
    ? []
    : [`${explained} of line ${line} (${origin}) is not among ${JSON.stringify(roots, undefined, 1)}`];
}

function hasOrigin(
  told: { readonly keyword: string; readonly line: number } | undefined,
  expected: string | undefined,
): boolean {
  return expected === undefined || (told !== undefined && `${told.keyword} ${told.line}` === expected);
}
