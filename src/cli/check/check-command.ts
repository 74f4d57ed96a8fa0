import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { printable } from '../../diagnostics/printable.ts';
import { FileError } from '../../files/file-error.ts';
import { checkRequest } from '../../gateway/local/check-local.ts';
import { registryImages } from '../../gateway/local/image-metadata.ts';
import { type CheckRequest, checkDockerfile } from '../../lint/check-dockerfile.ts';
import type { Finding } from '../../lint/finding.ts';
import { scriptSources } from '../../lint/shellcheck/script-sources.ts';
import { dockerCredentials } from '../../registry/docker-config.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { ExitCode } from '../exit-code.ts';
import { addFrontendFlags, type FrontendFlags, frontendOptions, list } from '../flags/frontend-flags.ts';
import { addNamedContexts } from '../flags/named-contexts.ts';
import { requireIgnoreFile } from '../flags/place-dockerfile.ts';
import type { CliIo } from '../io.ts';
import { printReport } from '../output/print-painted.ts';
import { renderFailure } from '../output/render-failure.ts';
import { runShellcheck, ShellcheckError } from '../shellcheck/run-shellcheck.ts';
import { ScriptCache } from '../shellcheck/script-cache.ts';
import { UsageError } from '../usage-error.ts';
import { type CheckSettings, requestSettings, severitiesOf } from './check-settings.ts';
import type { CheckedFile } from './checked-file.ts';
import { explainRule } from './explain-rule.ts';
import { createFindSettings, type FindSettings, type SettingsFlags } from './find-settings.ts';
import { addFixFlags, type FixChoice, type FixFlags, fixChoice, fixFile } from './fix-files.ts';
import { namedIgnoreFile } from './named-ignore-file.ts';
import { addOutcomeFlags, exitCodeFor, type OutcomeFlags, printedFindings } from './outcome-flags.ts';
import { printConfig } from './print-config.ts';
import {
  addSearchFlags,
  type ReadDockerfile,
  readDockerfiles,
  type SearchFlags,
} from './read-dockerfiles.ts';
import {
  defaultFormat,
  formatNamed,
  printFindings,
  type ReportFormat,
  reportFormats,
} from './reports/registry.ts';

interface CheckFlags extends FrontendFlags, FixFlags, SearchFlags, OutcomeFlags, SettingsFlags {
  readonly format?: ReportFormat;
  readonly printConfig?: boolean;
  readonly context?: string;
  readonly buildContext?: readonly string[];
  readonly online?: boolean;
  readonly shellcheck?: boolean;
  readonly explain?: string;
}

/** `dockerfile-llb check`: what is wrong with Dockerfiles, without a daemon. */
export function addCheckCommand(program: Command, io: CliIo, finish: (code: number) => void): void {
  const command = program
    .command('check')
    .description('Check Dockerfiles. Needs no daemon, and uses the network only with --online.')
    .argument('[paths...]', 'Dockerfiles, directories to search, or - for standard input (default: .)');
  addOutcomeFlags(addSearchFlags(addFixFlags(addFrontendFlags(command))))
    .addOption(formatOption())
    .option(
      '--config <file>',
      'configuration: JSON, or YAML of hadolint (default: the nearest .dockerfile-llb.json, else .hadolint.yaml)',
    )
    .option('--print-config', 'print all settings and where they come from, and exit')
    .addOption(
      list(
        '--rule <name=severity>',
        'severity of a rule (off, note, warning or error); overrides the configuration file',
      ),
    )
    .option('--context <directory>', 'build context; its .dockerignore applies')
    .addOption(list('--build-context <name=value>', 'additional context that replaces a stage or an image'))
    .option('--explain <rule>', 'print the documentation of a rule and exit')
    .option('--shellcheck', 'also check the scripts of RUN with an installed ShellCheck')
    .option('--online', 'read the configs of base images from registries')
    .action(async (paths: readonly string[], flags: CheckFlags) => finish(await check(paths, flags, io)));
}

/** Accepts the names that hadolint has for formats as well. */
function formatOption(): Option {
  const names = reportFormats.join(', ');
  return new Option('--format <format>', `${names} (default: text on a terminal, else line)`)
    .choices(reportFormats)
    .argParser((word: string): ReportFormat => {
      const format = formatNamed(word);
      if (format === undefined) throw new InvalidArgumentError(`Allowed choices are ${names}.`);
      return format;
    });
}

async function check(paths: readonly string[], flags: CheckFlags, io: CliIo): Promise<number> {
  if (flags.explain !== undefined) return explainRule(flags.explain, io);
  const choice = fixChoice(flags, flags.file === undefined ? paths : [...paths, flags.file]);
  const findSettings = createFindSettings(flags, io);
  if (flags.printConfig) return printConfigFor(choice.paths[0], { flags, findSettings }, io);
  const { format, outcome } = await settingsOfRun(flags, findSettings, io);
  const requestFor = await createRequests(flags, findSettings, io);
  const { files: found, failures } = await readDockerfiles(choice.paths, flags, io);
  const problems = new Set<Unusable>(failures);
  const prepared: PreparedFile[] = [];
  for (const read of found) {
    const result = await prepareOne(read, { requestFor, choice }, io);
    if (result instanceof Error) problems.add(result);
    else prepared.push(result);
  }
  const checkScripts = flags.shellcheck ? await checkerFor(prepared, io) : undefined;
  const checked: CheckedFile[] = [];
  for (const { file, request } of prepared)
    checked.push({ file, findings: await checkDockerfile(file, { ...request, ...checkScripts }) });
  // A configuration that is wrong counts once, for however many files.
  for (const problem of problems) printReport(io.stderr, renderFailure(problem), io.env);
  const files = withoutSharedArgs(checked);
  // Standard output may already be used for a Dockerfile or a diff.
  const hasOtherOutput = choice.diff || (choice.fixes && choice.paths.includes('-'));
  const isNothing = files.length === 0 && problems.size > 0 && format === 'text';
  const printed = printedFindings(files, outcome);
  if (!hasOtherOutput && !isNothing) printFindings(printed, { format, quiet: outcome.quiet }, io);
  if ([...problems].some((problem) => problem instanceof UsageError)) return ExitCode.usage;
  return problems.size > 0 ? ExitCode.failed : exitCodeFor(files, outcome);
}

/** What counts for the whole run: flags, or else the settings of the working directory. */
async function settingsOfRun(flags: CheckFlags, findSettings: FindSettings, io: CliIo) {
  // A wrong configuration is reported for the files that it counts for.
  const settings = await findSettings(io.cwd).catch(() => undefined);
  const { failureThreshold = settings?.failureThreshold?.value, quiet, maxWarnings } = flags;
  const fail = flags.fail !== false && settings?.noFail?.value !== true;
  return {
    format: flags.format ?? settings?.format?.value ?? defaultFormat(io),
    outcome: {
      fail,
      ...(failureThreshold === undefined ? {} : { failureThreshold }),
      ...(quiet === undefined ? {} : { quiet }),
      ...(maxWarnings === undefined ? {} : { maxWarnings }),
    } satisfies OutcomeFlags,
  };
}

async function printConfigFor(
  path = '.',
  { flags, findSettings }: { readonly flags: CheckFlags; readonly findSettings: FindSettings },
  io: CliIo,
): Promise<number> {
  const place = resolve(io.cwd, path);
  const isDirectory = await stat(place).then(
    (found) => found.isDirectory(),
    () => path === '-',
  );
  const settings = await findSettings(path === '-' ? io.cwd : isDirectory ? place : dirname(place));
  printConfig(withFlags(settings, flags), io);
  return ExitCode.ok;
}

function withFlags(settings: CheckSettings, flags: CheckFlags): CheckSettings {
  const { format, failureThreshold, fail } = flags;
  return {
    ...settings,
    ...(format === undefined ? {} : { format: { value: format, source: '--format' } }),
    ...(failureThreshold === undefined
      ? {}
      : { failureThreshold: { value: failureThreshold, source: '--failure-threshold' } }),
    ...(fail === false ? { noFail: { value: true, source: '--no-fail' } } : {}),
  };
}

/** Why a file cannot be checked: it cannot be read, or the configuration that counts for it is wrong. */
type Unusable = FileError | UsageError;

interface Asked {
  readonly requestFor: RequestFor;
  readonly choice: FixChoice;
}

/** A file that is ready to be checked. */
interface PreparedFile {
  readonly file: SourceFile;
  readonly request: CheckRequest;
}

/** Fixes a file where that is wanted. A file that cannot be used keeps no other from being checked. */
async function prepareOne(
  read: ReadDockerfile,
  { requestFor, choice }: Asked,
  io: CliIo,
): Promise<PreparedFile | Unusable> {
  try {
    const request = await requestFor(read);
    const file = choice.fixes === undefined ? read.file : await fixFile(read, { request, ...choice }, io);
    return { file, request };
  } catch (error) {
    if (error instanceof FileError || error instanceof UsageError) return error;
    throw error;
  }
}

/** Has the scripts of all files checked by ShellCheck. If that is impossible, the files are checked without it. */
async function checkerFor(
  files: readonly PreparedFile[],
  io: CliIo,
): Promise<Pick<CheckRequest, 'checkScripts'>> {
  const scripts = new ScriptCache((sources) => runShellcheck(sources, io));
  try {
    await scripts.add(files.flatMap(({ file, request }) => scriptSources(file, request)));
    return { checkScripts: scripts.check };
  } catch (error) {
    if (!(error instanceof ShellcheckError)) throw error;
    io.stderr.write(`${printable(error.message)}\n`);
    return {};
  }
}

type RequestFor = (read: ReadDockerfile) => Promise<CheckRequest>;

/** What is asked about each file; what is the same for all files is made once. */
async function createRequests(flags: CheckFlags, findSettings: FindSettings, io: CliIo): Promise<RequestFor> {
  const { cwd, env, signal } = io;
  const options = frontendOptions(flags, env);
  const locals = new Map(flags.context === undefined ? [] : [['context', resolve(cwd, flags.context)]]);
  for (const context of locals.values()) await requireIgnoreFile(context, '.dockerignore');
  await addNamedContexts(flags.buildContext ?? [], { options, locals }, { cwd, env });
  const images = flags.online ? registryImages(dockerCredentials(env)) : undefined;
  return async ({ file, place }) => {
    const settings = await findSettings(dirname(place?.path ?? resolve(cwd, file.filename)));
    const rules = severitiesOf(settings);
    const ignoreFile = locals.has('context') && place ? await namedIgnoreFile(place) : undefined;
    const request = checkRequest({ file, options, locals, images, rules, ignoreFile, signal });
    return { ...request, ...requestSettings(settings) };
  };
}

/** A build arg that any of several files consumes is none that nothing consumes. */
function withoutSharedArgs(files: readonly CheckedFile[]): readonly CheckedFile[] {
  const isShared = ({ rule, message }: Finding) =>
    rule === 'UnknownBuildArg' &&
    !files.every(({ findings }) =>
      findings.some((other) => other.rule === rule && sameArg(other.message, message)),
    );
  return files.map(({ file, findings }) => ({
    file,
    findings: findings.filter((finding) => !isShared(finding)),
  }));
}

function sameArg(a: string, b: string): boolean {
  return a.split(' (')[0] === b.split(' (')[0];
}
