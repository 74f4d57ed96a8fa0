import type { ContainerMount } from '../gateway/container/container-request.ts';
import type { FrontendGateway } from '../gateway/frontend-gateway.ts';
import type { StepContainer } from '../gateway/steps/step-container.ts';
import { defaultPlatform, type Platform } from '../image/platform.ts';
import { marshal } from '../llb/marshal.ts';
import { image } from '../llb/ops/source.ts';

/** Where the toolbox is in a container, and where its programs are if it is one of busybox. */
const place = '/.toolbox';
const programs = '/.tools';

/** A container with a toolbox, and the shell in it. */
export interface ToolboxContainer {
  readonly step: StepContainer;
  /** Runs on a terminal. */
  readonly shell: readonly string[];
  /** Runs a line of text. */
  command(text: string): readonly string[];
}

/**
 * Mounts an image with a shell beside the files of a container, and puts its programs behind those of the container. Rejects with
 * a `GatewayError` if the image cannot be loaded.
 */
export async function withToolbox(
  gateway: FrontendGateway,
  { container, process }: StepContainer,
  { name, signal }: { readonly name: string; readonly signal: AbortSignal },
): Promise<ToolboxContainer> {
  const platform = container.platform ?? workerPlatform(gateway);
  const { ref = '' } = await gateway.solve({ definition: marshal(image(name), { platform }) }, signal);
  const isBusybox = await gateway.statFile(ref, '/bin/busybox', signal).then(
    () => true,
    () => false,
  );
  const toolbox: ContainerMount = { kind: 'bind', dest: place, ref, readonly: true };
  const links: readonly ContainerMount[] = isBusybox ? [{ kind: 'tmpfs', dest: programs }] : [];
  const path = [process.env?.['PATH'] || usualPath, isBusybox ? programs : `${place}/bin:${place}/usr/bin`];
  return {
    step: {
      container: { ...container, mounts: [...container.mounts, toolbox, ...links] },
      process: { ...process, env: { ...process.env, PATH: path.join(':') } },
    },
    shell: isBusybox ? [busybox, 'sh', '-c', `${install}; exec ${busybox} sh`] : shell,
    command: (text) => (isBusybox ? [busybox, 'sh', '-c', `${install}; ${text}`] : [...shell, '-c', text]),
  };
}

/** Its programs are often links to `/bin/busybox`, which lead nowhere below another directory. */
const busybox = `${place}/bin/busybox`;
const install = `${busybox} --install -s ${programs}`;
const shell: readonly string[] = [`${place}/bin/sh`];

/** The daemon's default (moby/buildkit v0.32.2 util/system/path.go). */
const usualPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

function workerPlatform({ build }: FrontendGateway): Platform {
  return build.workers[0]?.platforms[0] ?? defaultPlatform();
}
