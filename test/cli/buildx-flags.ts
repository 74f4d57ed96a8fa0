import { readFileSync } from 'node:fs';

/** A flag of docker buildx in docs/buildx-flags.md. */
export interface BuildxFlag {
  /** `history ls` */
  readonly command: string;
  /** `--filter` */
  readonly name: string;
  readonly short: string | undefined;
  readonly state: string;
  readonly why: string;
}

/** The rows of the tables. */
export function buildxFlags(): readonly BuildxFlag[] {
  const text = readFileSync(new URL('../../docs/buildx-flags.md', import.meta.url), 'utf8');
  const [, ...sections] = text.split(/^## /m);
  return sections.flatMap((section) => {
    const [command = '', ...lines] = section.split('\n');
    return lines.flatMap((line) => {
      const [, short, name, state, why] =
        /^\| (?:`(-\w)`, )?`(--[a-z-]+)` \| (\w+) \| (.*?) ?\|$/.exec(line) ?? [];
      return name && state ? [{ command, name, short, state, why: why ?? '' }] : [];
    });
  });
}
