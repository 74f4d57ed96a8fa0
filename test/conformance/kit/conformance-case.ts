import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { ConformanceRecord } from './conformance-record.ts';

/** One case as `case.json` writes it, with defaults filled in; paths are relative to `dir`. */
export interface ConformanceCase {
  readonly dir: string;
  readonly name: string;
  readonly opts: Readonly<Record<string, string>>;
  readonly locals: Readonly<Record<string, string>>;
  readonly images: Readonly<Record<string, ImageFixture>>;
  readonly git: Readonly<Record<string, GitFixture>>;
  readonly http: Readonly<Record<string, HttpFixture>>;
  readonly inputs: Readonly<Record<string, InputFixture>>;
  readonly forward: { readonly metadata?: Readonly<Record<string, string>>; readonly error?: ErrorFixture };
  readonly caps: string;
  readonly capChanges: { readonly disable?: readonly string[]; readonly remove?: readonly string[] };
  readonly workers: readonly WorkerFixture[];
  readonly sessionId: string;
  readonly product: string;
  /** What the reference returned. */
  readonly expected: ConformanceRecord;
}

export interface ErrorFixture {
  readonly code?: number;
  readonly message: string;
}

/** Only what differs from the images that `expected.images` lists with their configs. */
export interface ImageFixture {
  readonly resolvedRef?: string;
  readonly redirect?: string;
  readonly error?: ErrorFixture;
}

export interface GitFixture {
  readonly dir?: string;
  readonly commit?: string;
  readonly ref?: string;
  readonly committerDate?: number;
  readonly error?: ErrorFixture;
}

export interface HttpFixture {
  readonly file?: string;
  readonly lastModified?: string;
  readonly filename?: string;
  readonly error?: ErrorFixture;
}

export interface InputFixture {
  readonly identifier: string;
  readonly attrs?: Readonly<Record<string, string>>;
  readonly platform?: string;
}

export interface WorkerFixture {
  readonly id: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly platforms: readonly string[];
}

const defaults = {
  images: {},
  git: {},
  http: {},
  inputs: {},
  forward: {},
  caps: 'v0.32',
  capChanges: {},
  sessionId: 'conformance-session',
  product: 'buildkit',
  workers: [
    {
      id: 'conformanceworker0000000',
      labels: {
        'org.mobyproject.buildkit.worker.executor': 'oci',
        'org.mobyproject.buildkit.worker.hostname': 'conformance',
        'org.mobyproject.buildkit.worker.snapshotter': 'overlayfs',
      },
      platforms: ['linux/amd64', 'linux/amd64/v2', 'linux/amd64/v3', 'linux/386'],
    },
  ],
};

export function loadCase(dir: string): ConformanceCase {
  const spec = JSON.parse(readFileSync(join(dir, 'case.json'), 'utf8'));
  return {
    ...defaults,
    ...spec,
    dir: resolve(dir),
    name: basename(dir),
    opts: { source: 'docker.io/conformance/frontend:latest', ...spec.opts },
    locals: { dockerfile: '.', context: 'context', ...spec.locals },
    expected: JSON.parse(readFileSync(join(dir, 'expected.json'), 'utf8')),
  };
}

/** Directories of the cases below `root`, by name. */
export function caseDirs(root: string): string[] {
  const names = readdirSync(root).filter((name) => existsSync(join(root, name, 'case.json')));
  return names.sort().map((name) => join(root, name));
}
