import { describe, expect, it } from 'vitest';
import { imageStoreOf, planExports } from '../../../src/client/build/plan-exports.ts';
import type { ExportEntry } from '../../../src/client/specs/export.ts';
import { catchError } from '../catch-error.ts';

const target = { kind: 'stream', open: async () => undefined } as const;
const image = (attrs: Record<string, string> = {}): ExportEntry => ({ type: 'image', attrs });
const buildkitd = { isDocker: false, isFull: true };
const containerd = { isDocker: true, isFull: true };
const classic = { isDocker: true, isFull: false };

describe('exporters fitted to a daemon', () => {
  it('leaves out the one that only says that there is no other', () => {
    expect(planExports([{ type: 'cacheonly', attrs: {} }], containerd)).toEqual([]);
  });

  it("takes docker without a destination for Docker Engine's store", () => {
    const exports = planExports([{ type: 'docker', attrs: { name: 'a' } }], containerd);
    expect(exports).toEqual([{ type: 'image', attrs: { name: 'a', 'prefer-image-digest': 'true' } }]);
    expect(planExports([image()], buildkitd)).toEqual([image()]);
  });

  it('says what Docker Engine cannot do', () => {
    expect(() => planExports([{ type: 'oci', attrs: {}, target }], classic)).toThrow(
      'containerd image store',
    );
    expect(catchError(() => planExports([{ type: 'docker', attrs: {}, target }], classic))).toMatchObject({
      code: 'archive-needs-containerd-store',
      data: { type: 'docker' },
    });
    expect(catchError(() => planExports([image({ name: 'r/a:1', push: 'true' })], classic))).toMatchObject({
      code: 'push-needs-containerd-store',
      data: { name: 'r/a:1' },
    });
    for (const push of ['1', 't', 'T', 'true', 'True', 'TRUE'])
      expect(() => planExports([image({ name: 'r/a:1', push })], classic)).toThrow('containerd image store');
    expect(() => planExports([image({ push: 'T', 'push-by-digest': '1' })], containerd)).toThrow(
      'push-by-digest',
    );
    expect(planExports([image({ push: 'tRuE' })], classic)).toHaveLength(1);
  });
});

it('knows the image store by the labels of its worker', () => {
  const address = { kind: 'docker', endpoint: { kind: 'unix', path: '/x' }, text: '', from: '' } as const;
  const worker = (labels: Record<string, string>) => [{ labels }];
  const label = 'org.mobyproject.buildkit.worker.snapshotter';
  expect(imageStoreOf(address, worker({ [label]: 'overlayfs' }))).toEqual(containerd);
  expect(imageStoreOf(address, worker({}))).toEqual(classic);
  expect(imageStoreOf({ ...address, kind: 'buildkit' }, worker({}))).toEqual(buildkitd);
});
