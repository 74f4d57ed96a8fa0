import { itemAt } from '../../base/list.ts';
import { decodeText } from '../../base/text.ts';
import type { StageStep } from '../../debug/debug-session.ts';
import { diffStates, emptyIfMissing } from '../../debug/diff-states.ts';
import { runStepShell } from '../../debug/step-shell.ts';
import { rootedPath } from '../../go/path.ts';
import { fileListText } from '../files/file-list.ts';
import { showPath } from '../files/show-path.ts';
import { renderFailure } from '../output/render-failure.ts';
import { textTable } from '../output/text-table.ts';
import { hasTerminal, openRawTerminal } from '../terminal/raw-terminal.ts';
import { UsageError } from '../usage-error.ts';
import { breakpointLine, platformsText, positionText, stackText } from './position-text.ts';
import type { TextDebugger } from './text-debugger.ts';

interface DebugCommand {
  readonly names: readonly string[];
  readonly words: string;
  readonly help: string;
  run(debug: TextDebugger, rest: string): Promise<void> | void;
}

const commands: readonly DebugCommand[] = [
  {
    names: ['next', 'n'],
    words: '',
    help: 'run the step, with the stages that it uses',
    run: ({ move, session }) => move(() => session.next()),
  },
  {
    names: ['step', 's'],
    words: '',
    help: 'go into a stage that the step uses',
    run: ({ move, session }) => move(() => session.stepIn()),
  },
  {
    names: ['out', 'o'],
    words: '',
    help: 'run the rest of the stage',
    run: ({ move, session }) => move(() => session.stepOut()),
  },
  {
    names: ['continue', 'c'],
    words: '',
    help: 'run to the next breakpoint, or to the end',
    run: ({ move, session }) => move(() => session.continue()),
  },
  { names: ['back', 'b'], words: '', help: 'return to the position before', run: goBack },
  {
    names: ['goto', 'g'],
    words: 'LINE|STAGE',
    help: 'run to a line, whether it lies ahead or not',
    run: goTo,
  },
  {
    names: ['where', 'w'],
    words: '',
    help: 'show the step and the stages that wait for it',
    run: ({ print, session }) => print(`${positionText(session)}\n${stackText(session)}`),
  },
  {
    names: ['break'],
    words: '[LINE|STAGE [if CONDITION]]',
    help: 'stop before a line; without one, list breakpoints',
    run: addBreakpoint,
  },
  { names: ['delete'], words: 'NUMBER', help: 'remove a breakpoint', run: deleteBreakpoint },
  {
    names: ['ls'],
    words: '[PATH] [@LINE]',
    help: 'list files before the step, or after a line',
    run: (debug, rest) => show(debug, rest, true),
  },
  {
    names: ['cat'],
    words: 'PATH [@LINE]',
    help: 'print a file',
    run: (debug, rest) => show(debug, rest, false),
  },
  {
    names: ['diff'],
    words: '[PATH] [@LINE]',
    help: 'show what the step before changed, or that of a line',
    run: diff,
  },
  { names: ['vars'], words: '[NAME]', help: 'show ARG and ENV, and where they come from', run: variables },
  {
    names: ['run', '!'],
    words: 'COMMAND',
    help: 'run a command in the container of the step',
    run: runCommand,
  },
  { names: ['shell'], words: '[PROGRAM]', help: 'open a shell in the container of the step', run: openShell },
  { names: ['platform'], words: '[NAME]', help: 'list the platforms, or choose one', run: choosePlatform },
  { names: ['help', 'h', '?'], words: '', help: 'show this list', run: ({ print }) => print(helpText()) },
];

/** Runs one line; false ends the debugger. Mistakes are printed, and what the daemon says about a path, too. */
export async function runDebugLine(debug: TextDebugger, line: string): Promise<boolean> {
  const [, word = '', rest = ''] = /^(!|\S*)\s*(.*)$/s.exec(line) ?? [];
  if (word === '' || word.startsWith('#')) return true;
  if (word === 'quit' || word === 'q' || word === 'exit') return false;
  const command = commands.find(({ names }) => names.includes(word));
  try {
    if (!command) throw new UsageError(`${word}: unknown command`, '"help" lists the commands.');
    await command.run(debug, rest.trim());
  } catch (error) {
    if (debug.io.signal.aborted || debug.build.options.signal.aborted) throw error;
    debug.print(renderFailure(error, debug.io.env).trimEnd());
  }
  return true;
}

function helpText(): string {
  const rows = commands.map(({ names, words, help }) => [
    `  ${[names.join(', '), words].join(' ').trim()}`,
    help,
  ]);
  return textTable([...rows, ['  quit, q', 'end the debugger']]).trimEnd();
}

function choosePlatform(debug: TextDebugger, name: string): void {
  const { threads, choose, print } = debug;
  if (name === '') return void print(platformsText(debug));
  const found = threads.find(({ build }) => build.platform === name);
  if (!found)
    throw new UsageError(
      `platform ${name}: not built here`,
      `The platforms are ${threads.map(({ build }) => build.platform).join(', ')}.`,
    );
  choose(found);
  print(positionText(found.session));
}

function goBack({ session, print }: TextDebugger): void {
  print(session.back() ? positionText(session) : 'This is the first position.');
}

async function goTo({ session, move, build }: TextDebugger, rest: string): Promise<void> {
  if (rest === '') throw new UsageError('goto: the line is missing', 'For example: goto 12');
  await move(() => session.goto(breakpointLine(rest, build.options.program)));
}

function addBreakpoint({ session, build, print }: TextDebugger, rest: string): void {
  if (rest === '') return void print(breakpointsText(session));
  const [word = '', keyword, ...more] = rest.split(/\s+/);
  const condition = keyword === undefined ? undefined : more.join(' ');
  if (keyword !== undefined && (keyword !== 'if' || condition === ''))
    throw new UsageError(`break ${rest}: not recognized`, 'For example: break 12 if $TARGETARCH == arm64');
  const wanted = { line: breakpointLine(word, build.options.program), condition };
  const added = session.addBreakpoint(wanted);
  if (!added.point) throw new UsageError(`break ${word}: ${added.message}`);
  print(`breakpoint ${added.id} on line ${added.point.step.line}: ${added.point.step.text}`);
}

function breakpointsText({ breakpoints }: TextDebugger['session']): string {
  const rows = breakpoints.map(
    ({ id, point, condition }) =>
      `${id}  line ${point?.step.line}${condition ? ` if ${condition}` : ''}: ${point?.step.text}`,
  );
  return rows.length === 0 ? 'No breakpoints are set.' : rows.join('\n');
}

function deleteBreakpoint({ session, print }: TextDebugger, rest: string): void {
  if (!session.removeBreakpoint(Number(rest)))
    throw new UsageError(`delete ${rest}: no breakpoint has this number`);
  print(`breakpoint ${rest} is removed`);
}

/** A path, and the state that is meant. */
function pathIn({ session, build }: TextDebugger, rest: string) {
  const last = /@(\d+)$/.exec(rest);
  const isState = last !== null && (last.index === 0 || rest[last.index - 1] === ' ');
  const line = isState ? last[1] : undefined;
  const given = (isState ? rest.slice(0, last.index) : rest).trim();
  const point = line === undefined ? session.point : session.pointAt(Number(line));
  const before = session.stateBefore(point);
  const after: StageStep = { ...before, step: before.step + 1 };
  // Without a line, this is the step before the position.
  const [old, state] =
    line === undefined ? [{ ...before, step: Math.max(-1, before.step - 1) }, before] : [before, after];
  return { path: rootedPath(given || '/'), state, old, program: build.options.program };
}

async function show(debug: TextDebugger, rest: string, list: boolean): Promise<void> {
  const { build, io, showing } = debug;
  if (!list && rest === '') throw new UsageError('cat: the path is missing');
  const { path, state, program } = pathIn(debug, rest);
  const { gateway, signal } = build.options;
  const { stage, step } = state;
  const line = stage.steps[step]?.line;
  const solved = { ref: await build.refOf(state), definition: stage.definition };
  const of = { file: program.file, stage: stage.lines, ...(line !== undefined && { line }) };
  const printed = await showing(() =>
    showPath({ gateway, state: of, solved, signal }, path, { flags: { format: 'text' }, io }),
  );
  await printed();
}

const signs = { added: '+', removed: '-', changed: '~' } as const;

async function diff(debug: TextDebugger, rest: string): Promise<void> {
  const { build, showing, print } = debug;
  const { path, state, old } = pathIn(debug, rest);
  const list = (of: StageStep) => (directory: string) => build.list(of, directory).catch(emptyIfMissing);
  const changes = await showing(() => diffStates(path, list(old), list(state)));
  if (changes.length === 0) return print('no differences');
  const rows = fileListText(
    changes.map(({ file, path: name }) => ({ ...file, path: name })),
    noNames,
  )
    .trimEnd()
    .split('\n');
  print(rows.map((row, i) => `${signs[itemAt(changes, i).kind]} ${row}`).join('\n'));
}

const noNames = { users: new Map<number, string>(), groups: new Map<number, string>() };

function variables({ build, session, print }: TextDebugger, name: string): void {
  const found = build
    .variables(session.point)
    .filter((one) => name === '' || one.name === name.replace(/^\$/, ''));
  const rows = found.map((one) => [one.name, one.value, one.origin]);
  const none = name ? `${name} is not set here` : 'no variables';
  print(rows.length === 0 ? none : textTable(rows).trimEnd());
}

async function runCommand({ build, session, io, showing, print }: TextDebugger, text: string): Promise<void> {
  if (text === '')
    throw new UsageError('run: the command is missing', 'For example: run cat /etc/os-release');
  const { code, output } = await showing(() => build.command(session.point, session.failure, { text }));
  io.stdout.write(decodeText(output));
  if (code !== 0) print(`exit code ${code}`);
}

async function openShell({ build, session, io, print }: TextDebugger, rest: string): Promise<void> {
  if (!hasTerminal(io)) throw new UsageError('shell: needs a terminal', 'Use run COMMAND.');
  const step = await build.container(session.point, session.failure);
  const { tools } = build.options;
  const program = rest === '' ? ['/bin/sh'] : rest.split(/\s+/);
  const terminal = openRawTerminal(io);
  try {
    const onToolbox = (why: string) =>
      print(`The container cannot run this shell (${why}). Using the shell of ${tools}.`);
    await runStepShell(build.options, { step, program, tools, onToolbox }, terminal);
  } finally {
    terminal.close();
  }
}
