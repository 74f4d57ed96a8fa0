/** Builds of Windows Server 2022 and 2025, whose containers also run on later versions. */
const stableBuilds = [20348, 26100] as const;
const parts = /^(\d+)\.(\d+)\.(\d+)(?:\.|$)/;

/**
 * Whether a Windows host of one version runs containers of another: the same version, or since Windows Server 2022 all
 * versions from the previous long-term release on. A missing version fits every other (containerd/platforms
 * v1.0.0-rc.4 platform_windows_compat.go).
 */
export function runsWindows(host: string, container: string): boolean {
  const of = versionOf(host);
  if (!of || container === '') return true;
  const wanted = versionOf(container) ?? { release: '0.0', build: 0 };
  if (of.release !== wanted.release) return false;
  if (of.build < stableBuilds[0]) return of.build === wanted.build;
  const oldest = stableBuilds.findLast((build) => of.build > build) ?? stableBuilds[0];
  return oldest <= wanted.build && wanted.build <= of.build;
}

function versionOf(text: string): { readonly release: string; readonly build: number } | undefined {
  const [, major, minor, build] = parts.exec(text) ?? [];
  const numbers = [major, minor, build].map(Number);
  const [first = 256, second = 256, third = 65_536] = numbers;
  if (!(first < 256 && second < 256 && third < 65_536)) return undefined;
  return first + second + third === 0 ? undefined : { release: `${first}.${second}`, build: third };
}
