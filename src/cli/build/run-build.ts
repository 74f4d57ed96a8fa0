import type { BuildOutcome } from '../../client/build/build-job.ts';
import type { RecordedNow } from '../../client/ledger/build-recorder.ts';
import type { BuildNode } from '../../client/nodes/build-node.ts';
import { uniquePlatforms } from '../../client/nodes/name-nodes.ts';
import { parsePlatforms } from '../../frontend/options/parse-platforms.ts';
import type { FrontendRead } from '../../gateway/control/build.ts';
import { isTrue } from '../../go/strconv.ts';
import { formatPlatform } from '../../image/platform.ts';
import type { VertexWarning } from '../../record/status.ts';
import { ExitCode } from '../exit-code.ts';
import { noteUnusedLock } from '../flags/unused-lock.ts';
import type { CliIo } from '../io.ts';
import { printReport } from '../output/print-painted.ts';
import { createProgressReporter, type ProgressReporter } from '../output/progress-reporter.ts';
import { printAnswer } from './answer.ts';
import { openBuildDaemons } from './build-daemons.ts';
import type { BuildFlags } from './build-flags.ts';
import { type BuildPlan, lockableOf, planBuild } from './build-plan.ts';
import {
  type BuildResult,
  imageId,
  type NodeResult,
  removeStaleId,
  writeResultFiles,
} from './build-result.ts';
import { chooseNodes } from './choose-nodes.ts';
import { type BuildWishes, type Done, fitNode, type PreparedBuild, prepareBuild } from './node-build.ts';
import { type FittedOutputs, fitOutputs } from './node-outputs.ts';
import { checkOnError, onErrorOf } from './on-error-flags.ts';
import { type ProgressChoice, progressOf } from './progress-flags.ts';
import { unseenWarnings } from './record-build.ts';
import { reported } from './report-build.ts';
import { checkUnusedFlags } from './unused-flags.ts';
import { type GivenNames, unsetSecrets, unusedInputs } from './unused-inputs.ts';
import { warningsText } from './warnings-text.ts';
import { whyText } from './why.ts';

/** Runs `dockerfile-llb build` and returns the exit code. */
export async function runBuildCommand(context: string, flags: BuildFlags, io: CliIo): Promise<number> {
  checkUnusedFlags(flags, io);
  const progress = progressOf(flags, io.env);
  const onError = onErrorOf(flags, io);
  // Connects while the flags are validated; mistakes in the flags are reported first.
  const daemons = openBuildDaemons(flags, io, context);
  try {
    const plan = await planBuild(context, flags, io);
    try {
      checkOnError(onError, plan);
      await removeStaleId(flags, io);
      if (!flags.locked && !isSilent(progress)) await noteUnusedLock(lockableOf(plan), io);
      const nodes = await daemons.nodes(uniquePlatforms(parsePlatforms(plan.options.get('platform') ?? '')));
      return await buildOn(nodes, { plan, flags, progress, onError }, io);
    } finally {
      await plan.dispose();
    }
  } finally {
    await daemons.close();
  }
}

async function buildOn(nodes: readonly BuildNode[], wishes: BuildWishes, io: CliIo): Promise<number> {
  const { plan, flags, progress } = wishes;
  const chosen = chooseNodes(nodes, wishes);
  const isOneOfSeveral = chosen.length > 1;
  if (isOneOfSeveral) await plan.archive?.keep();
  const fitted = await Promise.all(chosen.map((node) => fitNode(node, { plan, isOneOfSeveral }, io)));
  const outputs = await fitOutputs(plan, fitted, io);
  warnOfNoOutput(outputs, wishes, io);
  const reporter = createProgressReporter(progress.mode, io.stderr, {
    env: io.env,
    summary: plan.call === undefined,
  });
  const warnings: VertexWarning[] = [];
  const surroundings = { wishes, reporter, warnings };
  const builds = await Promise.all(fitted.map((node) => prepareBuild(node, surroundings, io)));
  const silent = isSilent(progress);
  const onEnd = () => {
    for (const text of builds.flatMap(({ mountWarnings }) => mountWarnings))
      printReport(io.stderr, `WARNING: ${text}\n`, io.env);
    if (!silent && !plan.call)
      warnOfInputs(
        wishes,
        builds.flatMap(({ reads }) => reads),
        io,
      );
  };
  const keep = () => Promise.all(builds.map((build) => build.keep()));
  const asked = { plan, onEnd, keep, signal: io.signal };
  const done = await reported(runAll(builds, { plan, outputs, reporter }, io), reporter, asked);
  if (!silent && !plan.call) io.stderr.write(warningsText(warnings, flags.debug === true));
  if (plan.call) {
    await writeResultFiles(answerResult(done), { metadataFile: flags.metadataFile }, io);
    return printAnswer({ call: plan.call, dockerfile: plan.dockerfile }, done.answer, io);
  }
  const recorded = await keep();
  if (!silent) printInsights({ builds, recorded }, flags, io);
  const result = await resultOf(builds, { ...done, warnings, outputs });
  if (progress.printId) io.stdout.write(`${imageId(result.response)}\n`);
  await writeResultFiles(result, flags, io);
  return ExitCode.ok;
}

/** A build that went well. */
interface BuildDone extends Pick<Done, 'answer'> {
  readonly response: BuildResult['response'];
  /** The outcome of each of several daemons, in their order. */
  readonly nodes?: readonly BuildOutcome[];
}

interface RunningBuild {
  readonly plan: BuildPlan;
  readonly outputs: FittedOutputs;
  readonly reporter: ProgressReporter;
}

/** One daemon runs the build as it is. The results of several are joined. */
async function runAll(
  builds: readonly PreparedBuild[],
  { plan, outputs, reporter }: RunningBuild,
  io: CliIo,
): Promise<BuildDone> {
  const [only] = builds;
  if (only && builds.length === 1) {
    const { outcome, answer } = await only.run({ exports: outputs.exports });
    return { response: outcome.exporterResponse, answer };
  }
  const { joinBuilds } = await import('./join-builds.ts');
  const { exporterResponse, nodes } = await joinBuilds(
    builds,
    { plan, exports: outputs.exports, reporter },
    io,
  );
  return { response: exporterResponse, answer: new Map(), nodes };
}

/** Whether standard error is not for people. */
function isSilent({ mode }: ProgressChoice): boolean {
  return mode === 'quiet' || mode === 'rawjson';
}

function warnOfInputs({ plan, flags }: BuildWishes, reads: readonly FrontendRead[], io: CliIo): void {
  const unset = unsetSecrets(plan.secretSources, io.env);
  for (const text of [...unset, ...unusedInputs(namesOf(plan, flags), reads)])
    printReport(io.stderr, `WARNING: ${text}\n`, io.env);
}

interface RecordedBuilds {
  readonly builds: readonly PreparedBuild[];
  /** The records of the builds in the ledger. */
  readonly recorded: readonly (RecordedNow | undefined)[];
}

/** Files that a daemon did not notice, and why steps ran. */
function printInsights({ builds, recorded }: RecordedBuilds, { why }: BuildFlags, io: CliIo): void {
  for (const [i, { recorder, fitted }] of builds.entries()) {
    const { name } = fitted.node;
    const prefix = fitted.isOneOfSeveral ? `node ${name}: ` : '';
    for (const text of unseenWarnings(recorder))
      printReport(io.stderr, `WARNING: ${prefix}${text}\n`, io.env);
    const now = recorded[i];
    const text = now ? whyText(now, why, io) : '';
    if (text !== '' && fitted.isOneOfSeveral) printReport(io.stderr, `Node ${name}:\n`, io.env);
    if (text !== '') io.stderr.writeStyled(text);
  }
}

/**
 * Warns that the result stays in the cache, which may not be intended (docker/buildx v0.36.1 build/build.go
 * warnOnNoOutput).
 */
function warnOfNoOutput(
  { exports, isDocker }: FittedOutputs,
  { plan, progress }: BuildWishes,
  { stderr, env }: CliIo,
) {
  const isMeant =
    plan.exports.length > 0 ||
    plan.call ||
    plan.definition ||
    isDocker ||
    isTrue(env['BUILDX_NO_DEFAULT_LOAD']);
  if (exports.length > 0 || isMeant || isSilent(progress)) return;
  stderr.write(
    'WARNING: no output was specified, so the result stays in the build cache. Use --push to push it, --load to load it into Docker Engine, or --output\n',
  );
}

/** The names in the flags, some of which may be misspelled. */
function namesOf({ options, secretSources }: BuildPlan, { buildArg = [] }: BuildFlags): GivenNames {
  return {
    buildArgs: buildArg
      .map((word) => word.replace(/=.*$/s, ''))
      .filter((name) => options.has(`build-arg:${name}`)),
    secrets: [...new Set(secretSources.map(({ id }) => id))],
    noCacheStages: (options.get('no-cache') ?? '').split(',').filter(Boolean),
  };
}

/** What the metadata file has of a question: the frontend's answer. */
function answerResult({ response: reported, answer }: BuildDone): BuildResult {
  const texts = [...answer].map(([key, bytes]) => [key, new TextDecoder().decode(bytes)] as const);
  const response = new Map([...reported, ...texts]);
  return { buildRef: undefined, response, warnings: [], provenance: new Map() };
}

/** The parts of a build that its metadata and ID files contain. */
interface BuildEnd extends Pick<BuildDone, 'response' | 'nodes'>, Pick<BuildResult, 'warnings'> {
  readonly outputs: FittedOutputs;
}

async function resultOf(
  builds: readonly PreparedBuild[],
  { response: reported, nodes, warnings, outputs }: BuildEnd,
): Promise<BuildResult> {
  const response = new Map(reported);
  // Such a store identifies images by manifest, so the digest of the config names nothing in it. Nor does that of one node.
  if (builds.length > 1 || outputs.exports.some(({ attrs }) => attrs['prefer-image-digest'] === 'true'))
    response.delete('containerimage.config.digest');
  const found = await Promise.all(builds.map((build) => build.provenance()));
  const provenance = new Map(found.flatMap((members) => [...members]));
  const results = builds.map((build, i) => nodeResult(build, nodes?.[i]?.exporterResponse ?? new Map()));
  const buildRef = results[0]?.buildRef;
  return { buildRef, response, warnings, provenance, ...(nodes && { nodes: results }) };
}

function nodeResult({ fitted, where, ref }: PreparedBuild, response: BuildResult['response']): NodeResult {
  const { name, platforms } = fitted.node;
  const own = new Map(response);
  own.delete('containerimage.config.digest');
  return {
    name,
    platforms: platforms.map(formatPlatform),
    buildRef: `${where.builder}/${where.node}/${ref}`,
    response: own,
  };
}
