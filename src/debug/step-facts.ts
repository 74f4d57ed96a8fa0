import { lastOf } from '../base/list.ts';
import { MountType, NetMode, type pb, SecurityMode } from '../proto/llb-codec.ts';
import { opOf } from './debug-build.ts';
import type { ProgramPoint } from './points.ts';

/** Something to know about a step; it contains no value of a secret. */
export interface StepFact {
  readonly name: string;
  readonly value: string;
}

/** The instruction of a step, where it is, and how its command runs. */
export function stepFacts(point: ProgramPoint): readonly StepFact[] {
  const { text, line, endLine } = point.step;
  const { name, index } = lastOf(point.frames).stage.lines;
  const { exec, platform } = opOf(point);
  const system = [platform?.OS, platform?.Architecture, platform?.Variant].filter(Boolean).join('/');
  return [
    { name: 'instruction', value: text },
    { name: 'lines', value: line === endLine ? `${line}` : `${line} to ${endLine}` },
    { name: 'stage', value: name || `number ${index}` },
    ...(system === '' ? [] : [{ name: 'platform', value: system }]),
    ...(exec ? commandFacts(exec) : []),
  ];
}

function commandFacts({ meta, network, security, mounts, secretenv }: pb.ExecOp.$Properties): StepFact[] {
  return [
    { name: 'working directory', value: meta?.cwd || '/' },
    { name: 'user', value: meta?.user || 'root' },
    {
      name: 'network',
      value: network === NetMode.HOST ? 'host' : network === NetMode.NONE ? 'none' : 'default',
    },
    ...(security === SecurityMode.INSECURE ? [{ name: 'security', value: 'insecure' }] : []),
    ...(mounts ?? []).flatMap((mount) => mountFact(mount) ?? []),
    ...(secretenv ?? []).map(({ name, ID }) => ({ name: `secret in ${name ?? ''}`, value: ID ?? '' })),
  ];
}

/** The mount of the step's own filesystem is left out. */
function mountFact({ dest = '', mountType, ...mount }: pb.Mount.$Properties): StepFact | undefined {
  const name = `mount ${dest}`;
  switch (mountType ?? MountType.BIND) {
    case MountType.CACHE:
      return { name, value: `cache ${mount.cacheOpt?.ID ?? ''}` };
    case MountType.TMPFS:
      return { name, value: 'tmpfs' };
    case MountType.SECRET:
      return { name, value: `secret ${mount.secretOpt?.ID ?? ''}` };
    case MountType.SSH:
      return { name, value: `ssh ${mount.SSHOpt?.ID ?? ''}` };
    default:
      return dest === '/' ? undefined : { name, value: `files${mount.readonly ? ', read-only' : ''}` };
  }
}
