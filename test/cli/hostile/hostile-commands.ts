import { reportFormats } from '../../../src/cli/check/reports/registry.ts';
import { hostile } from './hostile-text.ts';

/** How each command is run on hostile input; those that take no daemon read a Dockerfile. A command without a row fails. */
export const rows: Record<string, (daemon: string) => string[][]> = {
  build: (daemon) =>
    ['plain', 'rawjson', 'quiet', 'auto'].flatMap((progress) => [
      ['build', '.', '--addr', daemon, '--frontend', 'dockerfile.v0', '--progress', progress, '--debug'],
    ]),
  compile: () => ['text', 'json', 'dot'].map((format) => ['compile', '.', '--offline', '--format', format]),
  graph: () =>
    ['tree', 'mermaid', 'dot', 'svg', 'html', 'json'].map((format) => [
      'graph',
      '.',
      '--offline',
      '--format',
      format,
    ]),
  check: () => [
    ...reportFormats
      .filter((format) => format !== 'codeclimate')
      .map((format) => ['check', '--format', format]),
    ['check', '--fix=all', '--diff'],
    ['check', '--context', '.', `Dockerfile.${hostile}`],
  ],
  fmt: () => [
    ['fmt', '--diff'],
    ['fmt', '--check'],
    ['fmt', '--diff', `Dockerfile.${hostile}`],
  ],
  lock: () => [['lock'], ['lock', '--check'], ['lock', '--update', hostile]],
  pack: () => [['pack', 'program.ts', '--output', 'image']],
  'cache-mounts ls': () => [
    ['cache-mounts', 'ls'],
    ['cache-mounts', 'ls', '--format', 'json'],
  ],
  'cache-mounts export': (daemon) => [
    ['cache-mounts', 'export', '--addr', daemon, '--cache-mounts-to', 'type=local,dest=store'],
  ],
  'cache-mounts import': (daemon) => [
    ['cache-mounts', 'import', '--addr', daemon, '--cache-mounts-from', 'type=local,src=store'],
  ],
  predict: (daemon) => [
    ['predict', '.', '--addr', daemon],
    ['predict', '.', '--addr', daemon, '--format', 'json'],
    ['predict', '.', '--addr', daemon, '--secret', `id=a,src=${hostile}`],
  ],
  context: () =>
    ['text', 'json'].flatMap((format) => [
      ['context', '--offline', '--format', format],
      ['context', 'why', hostile, '--offline', '--format', format],
    ]),
  explain: (daemon) =>
    ['text', 'json'].map((format) => [
      'explain',
      hostile,
      '-C',
      hostile,
      '--addr',
      daemon,
      '--format',
      format,
    ]),
  diff: () => ['text', 'json'].map((format) => ['diff', '.', `Dockerfile.${hostile}`, '--format', format]),
  outline: () => ['text', 'json'].map((format) => ['outline', '.', '--format', format]),
  targets: () => ['text', 'json'].map((format) => ['targets', '.', '--format', format]),
  'workers ls': () => [
    ['workers', 'ls'],
    ['workers', 'ls', '--format', 'json'],
  ],
  workers: (daemon) => ['text', 'json'].map((format) => ['workers', '--addr', daemon, '--format', format]),
  du: (daemon) =>
    ['table', 'pretty', 'json', '{{.ID}} {{.Description}} {{json .}}', 'table {{.ID}}\\t{{.Parents}}'].map(
      (format) => ['du', '--addr', daemon, '--format', format],
    ),
  prune: (daemon) =>
    [['--verbose'], [], ['--format', 'json']].map((flags) => [
      'prune',
      '--force',
      '--addr',
      daemon,
      ...flags,
    ]),
  'history ls': (daemon) =>
    ['table', 'json', '{{.Ref}} {{.Name}}'].map((format) => [
      'history',
      'ls',
      '--addr',
      daemon,
      '--format',
      format,
    ]),
  'history inspect': (daemon) =>
    ['text', 'json'].map((format) => ['history', 'inspect', '--addr', daemon, '--format', format]),
  'history inspect attachment': (daemon) => [
    ['history', 'inspect', 'attachment', '--addr', daemon, '--type', 'provenance'],
    ['history', 'inspect', 'attachment', '--addr', daemon, '--type', 'nothing'],
  ],
  'history logs': (daemon) =>
    ['plain', 'rawjson', 'auto'].map((progress) => [
      'history',
      'logs',
      '--addr',
      daemon,
      '--progress',
      progress,
    ]),
  'history trace': (daemon) =>
    ['text', 'json'].map((format) => ['history', 'trace', '--addr', daemon, '--format', format]),
  'history export': (daemon) =>
    [hostile, `${hostile}no`].map((ref) => [
      'history',
      'export',
      '--addr',
      daemon,
      '--output',
      '/dev/null',
      ref,
    ]),
  debug: (daemon) => [['debug', '--addr', daemon]],
  files: (daemon) => [
    ['files', 'stage', '--addr', daemon],
    ['files', 'stage:5', `/${hostile}`, '--addr', daemon, '--format', 'json'],
    ['files', hostile, '--addr', daemon],
  ],
  report: (daemon) => [['report', '--addr', daemon, '-o', '-', '--logs']],
  'history rm': (daemon) => [
    ['history', 'rm', '--addr', daemon, '--all'],
    ['history', 'rm', '--addr', daemon, hostile],
  ],
};

/** Commands that read nothing from outside but their words, and the language server, which writes no text but JSON. */
export const wordsOnly = ['completion', 'version', 'lsp', 'init frontend'];
/** Commands that read only what a registry says. */
export const ofRegistries = ['imagetools inspect', 'imagetools create'];
