import { runCli } from '../harness.ts';
import { daemonEnv, type Foretold, type Observed, type Project, withoutPlatform } from './project.ts';
import type { Row } from './row.ts';

/** How a prediction did. */
export interface RowResult {
  readonly faults: readonly string[];
  /** Steps that were to run and ran, that were to be cached and were, and of those that depend, how many ran. */
  readonly right: { readonly ran: number; readonly cached: number };
  readonly depends: { readonly ran: number; readonly cached: number };
}

type Expected = Pick<Row, 'cause' | 'cleans' | 'isForeign'>;

/** Foretells and builds a changed project, and compares. */
export function checkRow(row: Row): Promise<RowResult> {
  return check(row, async (project) => {
    await project.build();
    await row.change(project);
  });
}

/** The same for a project that only `docker buildx` has built. */
export function checkForeignRow(row: Row): Promise<RowResult> {
  // What another client built is not compared with.
  return check({ ...row, cause: 'any', isForeign: true }, async (project) => {
    await project.buildWithBuildx();
    await row.change(project);
  });
}

/** The same for a project that is built, changed, and built again with `docker buildx`. */
export function checkForeignChange(row: Row): Promise<RowResult> {
  return check({ ...row, cause: 'any', isForeign: true }, async (project) => {
    await project.build();
    await row.change(project);
    await project.buildWithBuildx();
  });
}

async function check(row: Row, prepare: (project: Project) => Promise<void>): Promise<RowResult> {
  const project = row.project();
  try {
    await row.before?.(project);
    await prepare(project);
    const foretold = await project.predict();
    const observed = await project.build();
    return compare(row, foretold, observed);
  } finally {
    project.remove();
  }
}

function compare(row: Expected, foretold: Foretold, { ran, untold }: Observed): RowResult {
  const verdicts = new Map<string, string>();
  for (const { name: fullName, verdict } of foretold.steps) {
    const name = withoutPlatform(fullName);
    const old = verdicts.get(name);
    verdicts.set(name, old === 'runs' || (old === 'depends' && verdict === 'cached') ? old : verdict);
  }
  const faults: string[] = [];
  const right = { ran: 0, cached: 0 };
  const depends = { ran: 0, cached: 0 };
  for (const [name, verdict] of verdicts) {
    if (untold.has(name)) continue;
    const did = ran.has(name);
    if (verdict === 'depends') depends[did ? 'ran' : 'cached']++;
    else if ((verdict === 'runs') === did) right[did ? 'ran' : 'cached']++;
    else faults.push(`${verdict}, but ${did ? 'ran' : 'was cached'}: ${name}`);
  }
  for (const name of ran)
    if (!verdicts.has(name) && /^\[[^\]]*\d\]/.test(name)) faults.push(`not foretold, but ran: ${name}`);
  return { faults: [...faults, ...hiding(row, foretold), ...wrongCause(row, foretold)], right, depends };
}

/** `depends` counts only where the answer comes from a result that is not there yet. */
function hiding({ cleans, isForeign }: Expected, { steps }: Foretold): readonly string[] {
  const allowed = new Set([
    'result',
    'follows',
    ...(cleans ? ['cleaned', 'gone'] : []),
    ...(isForeign ? ['unknown'] : []),
  ]);
  return steps
    .filter(({ verdict, causes }) => verdict === 'depends' && !causes.some(({ kind }) => allowed.has(kind)))
    .map(({ name, causes }) => `depends without a reason: ${name} ${JSON.stringify(causes)}`);
}

function wrongCause({ cause }: Expected, { steps, contexts }: Foretold): readonly string[] {
  const [kind = '', what] = cause.split(' ');
  const causes = steps.flatMap((step) => step.causes);
  const told = JSON.stringify(causes);
  if (kind === 'any') return [];
  if (kind === 'unseen')
    return contexts.some(({ unseen }) => unseen.includes(what!)) ? [] : [`not told: ${cause}`];
  if (kind === 'none')
    return steps.every(({ verdict }) => verdict === 'cached') ? [] : [`something runs: ${told}`];
  const found = causes.some(
    (each) =>
      each.kind === kind &&
      (what === undefined ||
        each.fields?.some(({ field }) => field === what) ||
        each.changes?.some(({ path }) => path === what)),
  );
  return found ? [] : [`cause ${cause} is not among ${told}`];
}

/** Where a cache is kept between the builds of a row. */
export interface CachePlace {
  /** Of `--cache-to`. */
  readonly exported: string;
  /** Of each `--cache-from`. */
  readonly imported: readonly string[];
  /** Where the first build writes its image, for a cache that is part of it. */
  readonly output?: string;
}

/** Foretells a changed project from an exported cache alone, and builds it on a daemon that has nothing else. */
export async function checkCacheRow(row: Row, place: (project: Project) => CachePlace): Promise<RowResult> {
  const project = row.project();
  try {
    const { exported, imported, output } = place(project);
    await row.before?.(project);
    await project.build([...(output ? ['--output', output] : []), '--cache-to', exported]);
    await row.change(project);
    return await checkImports(project, imported);
  } finally {
    project.remove();
  }
}

/** Foretells a project from exported caches alone, and builds it on a daemon that has nothing else. */
export async function checkImports(project: Project, imported: readonly string[]): Promise<RowResult> {
  const imports = imported.flatMap((each) => ['--cache-from', each]);
  const foretold = await project.predict(imports, { DOCKER_HOST: 'unix:///nowhere', BUILDKIT_HOST: '' });
  await runCli(['prune', '-a', '-f'], { env: daemonEnv });
  const observed = await project.build(imports);
  // Without an earlier build, the cause is not known so exactly.
  return compare({ cause: 'any' }, foretold, observed);
}
