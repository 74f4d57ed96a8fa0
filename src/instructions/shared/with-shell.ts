import type { DockerImage } from '../../image/oci-image.ts';

/**
 * The command line of a shell-form instruction: the image's SHELL, or its operating system's, and then the words as
 * one argument (moby/buildkit v0.32.2 frontend/dockerfile/dockerfile2llb/convert.go, defaultshell.go).
 */
export function withShell(image: DockerImage, args: readonly string[]): string[] {
  const { shell } = image.config;
  return [...(shell?.length ? shell : defaultShell(image.os)), args.join(' ')];
}

function defaultShell(os: string): readonly string[] {
  return os === 'windows' ? ['cmd', '/S', '/C'] : ['/bin/sh', '-c'];
}
