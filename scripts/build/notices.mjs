import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the licences of what is bundled are published. */
export const noticesFile = 'dist/third-party-notices.txt';

/** Directories of the packages that the bundles of this process hold. */
const bundled = new Set();

/** Remembers which packages a bundle holds, by what esbuild says of its inputs. */
export function noteBundled(metafile) {
  for (const directory of bundledDirectories(metafile)) bundled.add(directory);
}

/** Directories of the packages that a bundle holds, by what esbuild says of its inputs. */
export function bundledDirectories({ inputs }) {
  const found = Object.keys(inputs).flatMap(
    (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  );
  return [...new Set(found)];
}

/**
 * Writes the licences of all packages that were bundled. Throws for a package that has none: its code may not be published.
 */
export function writeNotices() {
  if (bundled.size === 0) throw new Error('no bundle was built, so there is nothing to give notice of');
  const head = 'The files of this package hold code of the packages below, under their licences.\n';
  writeFileSync(noticesFile, noticesText(head, bundled));
}

/** The licences of packages as one text. Throws for a package that has none. */
export function noticesText(head, directories) {
  return [head, ...[...directories].sort().map(noticeOf)].join(`\n${'-'.repeat(80)}\n\n`);
}

function noticeOf(directory) {
  const { name, version, license } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  const file = readdirSync(directory).find((entry) => /^(?:licen[cs]e|copying)\b/i.test(entry));
  if (file === undefined || !license) throw new Error(`${directory} is bundled and has no licence`);
  const notice = existsSync(join(directory, 'NOTICE'))
    ? [readFileSync(join(directory, 'NOTICE'), 'utf8')]
    : [];
  const texts = [readFileSync(join(directory, file), 'utf8'), ...notice].map((text) => text.trim());
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}
