import { existsSync, lstatSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { scanDirectory } from '../../client/ledger/scan-directory.ts';
import { compileLocal } from '../../gateway/local/compile-local.ts';
import { joinPath } from '../../go/path.ts';
import { createPatternMatcher } from '../../go/pattern-matcher.ts';
import type { ContextFiles } from '../../insight/content/context-files.ts';
import { type BuildStep, readStepGraph, type StepGraph } from '../../insight/graph/step-graph.ts';
import { contextReports, pathUses } from '../../insight/reasons/context-report.ts';
import { contextText, type IgnoreLine, type PathReport, pathText } from '../../views/insight/context-text.ts';
import { isRemote } from '../build/context-source.ts';
import { type IgnoreFileLines, ignoringLine, mainIgnoreFile } from '../build/explain/ignore-file.ts';
import { ExitCode } from '../exit-code.ts';
import { type ContextFlags, compileContext } from '../flags/compile-context.ts';
import type { CliIo } from '../io.ts';
import { UsageError } from '../usage-error.ts';

/** All flags of `dockerfile-llb context`. */
export interface ContextCommandFlags extends ContextFlags {
  readonly context: string;
  readonly format: 'text' | 'json';
}

/** The words of the command line. */
export interface ContextWords {
  readonly why: string | undefined;
  readonly path: string | undefined;
}

/** `dockerfile-llb context`: returns the exit code. Throws a {@link UsageError}, and the errors of a compile. */
export async function runContextCommand(
  { why, path }: ContextWords,
  flags: ContextCommandFlags,
  io: CliIo,
): Promise<number> {
  if (why !== undefined && (why !== 'why' || path === undefined))
    throw new UsageError(
      `context ${why}: not understood`,
      `Write \`context why PATH\` for a path, or \`context -C ${why === 'why' ? 'DIRECTORY' : why}\` for the context.`,
    );
  const isElsewhere = isRemote(flags.context) && !existsSync(resolve(io.cwd, flags.context));
  if (isElsewhere || flags.context === '-')
    throw new UsageError(
      `${flags.context}: the daemon fetches this context, so its files are not known here`,
      'Give a directory with --context.',
    );
  const known = await readContext(flags, io);
  const columns = (io.stdout.isTTY && io.stdout.columns) || usualColumns;
  const report = path === undefined ? undefined : await pathReport(known, path);
  const data = report ?? { version: 1, contexts: contextReports(known.graph, known.filesOf) };
  if (flags.format === 'json') io.stdout.write(`${JSON.stringify(data, undefined, 2)}\n`);
  else if ('contexts' in data) io.stdout.write(contextText(data.contexts, columns));
  else io.stdout.write(pathText(data, columns));
  return ExitCode.ok;
}

interface KnownContext {
  readonly graph: StepGraph;
  readonly filesOf: (source: BuildStep) => ContextFiles | undefined;
  readonly locals: ReadonlyMap<string, string>;
  readonly ignore: IgnoreFileLines | undefined;
}

function readContext(flags: ContextCommandFlags, io: CliIo): Promise<KnownContext> {
  return compileContext(flags.context, flags, {
    io,
    compile: async (input) => {
      const { definitions } = await compileLocal(input);
      const locals = new Map([...input.locals].map(([name, files]) => [name, String(files)]));
      const ignore = await mainIgnoreFile({
        locals,
        options: input.options,
        secretIds: new Set(),
        sshSockets: new Map(),
        frontend: undefined,
        context: flags.context,
      });
      return { graph: readStepGraph([...definitions.values()]), filesOf: filesIn(locals), locals, ignore };
    },
  });
}

/** Lists each source once. */
function filesIn(locals: ReadonlyMap<string, string>): KnownContext['filesOf'] {
  const lists = new Map<string, ContextFiles>();
  return ({ digest, source }) => {
    const directory = locals.get((source?.identifier ?? '').slice('local://'.length));
    if (directory === undefined) return undefined;
    const known = { before: undefined };
    const files =
      lists.get(digest) ?? scanDirectory({ directory, attrs: source?.attrs ?? {}, known }).index.table;
    lists.set(digest, files);
    return files;
  };
}

async function pathReport(known: KnownContext, given: string): Promise<PathReport> {
  const path = joinPath('/', given).slice(1);
  const uses = pathUses(known.graph, known.filesOf, path);
  const directory = known.locals.get('context') ?? '.';
  const exists = lstatSync(join(directory, path), { throwIfNoEntry: false }) !== undefined;
  const { ignore } = known;
  const out = ignore && uses.length === 0 ? ignoringLine(ignore, path) : undefined;
  const back = out === undefined && ignore ? takingLine(ignore, path) : undefined;
  return {
    version: 1,
    path,
    isSent: uses.length > 0,
    exists: exists || uses.length > 0,
    ...(ignore && out && { ignoredBy: lineOf(ignore, out) }),
    ...(ignore && back && { takenBackBy: lineOf(ignore, back) }),
    uses,
  };
}

/** The pattern that takes a path in which an earlier one leaves out. */
function takingLine(
  { patterns }: IgnoreFileLines,
  path: string,
): IgnoreFileLines['patterns'][number] | undefined {
  const matches = (pattern: string) => createPatternMatcher([pattern]).matchesOrParentMatches(path);
  const isLeftOut = patterns.some(({ text }) => !text.startsWith('!') && matches(text));
  return isLeftOut
    ? patterns.findLast(({ text }) => text.startsWith('!') && matches(text.slice(1)))
    : undefined;
}

function lineOf(
  { name }: IgnoreFileLines,
  { text, line }: { readonly text: string; readonly line: number },
): IgnoreLine {
  return { file: name, line, pattern: text };
}

const usualColumns = 80;
