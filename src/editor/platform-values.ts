import { formatPlatform, parsePlatform } from '../image/platform.ts';

/** Platforms that images are commonly built for. */
const common = [
  'linux/amd64',
  'linux/arm64',
  'linux/arm/v7',
  'linux/arm/v6',
  'linux/386',
  'linux/ppc64le',
  'linux/riscv64',
  'linux/s390x',
  'windows/amd64',
];

/** Values for `--platform`: the variables of the build, and common platforms as they are normally written. */
export function platformValues(): readonly string[] {
  return ['$BUILDPLATFORM', '$TARGETPLATFORM', ...common.map((text) => formatPlatform(parsePlatform(text)))];
}
