/**
 * Whether a `# syntax=` line (an image, perhaps with arguments) names a labs release. Its tag is `labs` or ends with
 * `-labs`: `docker/dockerfile:1-labs` (moby/buildkit v0.32.2
 * frontend/dockerfile/cmd/dockerfile-frontend/hack/release).
 */
export function isLabsSyntax(cmdline: string): boolean {
  const [ref = ''] = cmdline.trim().split(/\s/, 1);
  const name = ref.replace(/@.*$/s, '');
  return /:(?:[^/:]*-)?labs$/.test(name);
}
