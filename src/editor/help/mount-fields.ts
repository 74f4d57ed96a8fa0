import type { MountType } from '../../instructions/run/mount.ts';

/** The help for a field of `RUN --mount`. */
export interface MountFieldHelp {
  readonly summary: string;
  /** The types of mounts for which the field means something. */
  readonly types: readonly MountType[];
  /** The field that this one is another name of. */
  readonly aliasOf?: string;
}

const every: readonly MountType[] = ['bind', 'cache', 'tmpfs', 'secret', 'ssh'];
const files: readonly MountType[] = ['bind', 'cache'];
const owned: readonly MountType[] = ['cache', 'secret', 'ssh'];

/** Help for the fields of a mount. A test compares it with what the parser accepts. */
export const mountFieldHelp: Readonly<Record<string, MountFieldHelp>> = {
  type: { summary: 'What is mounted. The default is `bind`.', types: every },
  from: { summary: 'The stage, image or named context that the files come from.', types: files },
  source: { summary: 'A path in the source, or the id of a secret.', types: ['bind', 'cache', 'secret'] },
  src: {
    summary: 'A path in the source, or the id of a secret.',
    types: ['bind', 'cache', 'secret'],
    aliasOf: 'source',
  },
  target: { summary: 'Where it is mounted.', types: every },
  dst: { summary: 'Where it is mounted.', types: every, aliasOf: 'target' },
  destination: { summary: 'Where it is mounted.', types: every, aliasOf: 'target' },
  readonly: { summary: 'The command cannot write. This is the default of `bind`.', types: files },
  ro: {
    summary: 'The command cannot write. This is the default of `bind`.',
    types: files,
    aliasOf: 'readonly',
  },
  readwrite: { summary: 'The command can write. What it writes to a `bind` mount is dropped.', types: files },
  rw: {
    summary: 'The command can write. What it writes to a `bind` mount is dropped.',
    types: files,
    aliasOf: 'readwrite',
  },
  id: {
    summary: 'Name of the cache, the secret or the agent. A cache is named after its target by default.',
    types: owned,
  },
  sharing: {
    summary:
      'Whether steps use a cache at the same time (`shared`), one at a time (`locked`), or each its own (`private`).',
    types: ['cache'],
  },
  required: { summary: 'The build fails if the secret or agent is not provided.', types: ['secret', 'ssh'] },
  size: { summary: 'Largest size, such as `64m`. The default is unlimited.', types: ['tmpfs'] },
  mode: { summary: 'Permission bits, in octal.', types: owned },
  uid: { summary: 'Number of the user that owns it. The default is 0.', types: owned },
  gid: { summary: 'Number of the group that owns it. The default is 0.', types: owned },
  env: { summary: 'Environment variable that gets the secret.', types: ['secret'] },
};
