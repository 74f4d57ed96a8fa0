import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fromBase64 } from '../../../src/base/base64.ts';
import { ownKey } from '../../../src/insight/keys/own-key.ts';
import { decodeOp } from '../../../src/llb/read-op.ts';

/** A line of `fixtures/ops.jsonl`: an op, and the cache map that the reference makes of it. */
interface Golden {
  readonly op: string;
  readonly digest: string;
  readonly deps: readonly { readonly selector?: string; readonly content?: readonly GoSelector[] | null }[];
}

interface GoSelector {
  readonly Path: string;
  readonly Wildcard: boolean;
  readonly FollowLinks: boolean;
  readonly IncludePatterns: readonly string[] | null;
  readonly ExcludePatterns: readonly string[] | null;
  readonly RequiredPaths: readonly string[] | null;
}

const goldens = readFileSync(new URL('../fixtures/ops.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Golden);

it('has 200 ops', () => expect(goldens.length).toBe(200));

it.each(goldens.map((golden, i) => [i, golden] as const))(
  'op %i has the key of the reference',
  (_, golden) => {
    const key = ownKey(decodeOp(fromBase64(golden.op)));
    expect({
      digest: key?.newer ?? key?.digest,
      inputs: key?.inputs.map(({ selector, content }) => ({
        selector,
        content: content?.map((each) => ({
          Path: each.path,
          Wildcard: each.wildcard ?? false,
          FollowLinks: each.followLinks ?? false,
          IncludePatterns: each.includePatterns ?? [],
          ExcludePatterns: each.excludePatterns ?? [],
          RequiredPaths: each.requiredPaths ?? [],
        })),
      })),
    }).toEqual({
      digest: golden.digest,
      inputs: golden.deps.map(({ selector = '', content }) => ({
        selector,
        content:
          content === undefined
            ? undefined
            : (content ?? []).map((each) => ({
                ...each,
                IncludePatterns: each.IncludePatterns ?? [],
                ExcludePatterns: each.ExcludePatterns ?? [],
                RequiredPaths: each.RequiredPaths ?? [],
              })),
      })),
    });
  },
);

it('has the key of daemons that do not know required paths, too', () => {
  const keys = (required: readonly string[]) =>
    ownKey({
      inputs: [{ digest: 'a' }],
      file: {
        actions: [{ copy: { src: '/', dest: '/', include_patterns: ['a'], required_paths: [...required] } }],
      },
    });
  const [plain, newer] = [keys([]), keys(['a'])];
  expect(newer?.digest).toBe(plain?.digest);
  expect(newer?.newer).not.toBe(plain?.digest);
  expect(plain?.newer).toBeUndefined();
});
