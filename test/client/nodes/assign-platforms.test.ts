import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assignByHand, assignPlatforms } from '../../../src/client/nodes/assign-platforms.ts';
import { formatPlatform, normalizePlatform, parsePlatform } from '../../../src/image/platform.ts';

interface Golden {
  readonly nodes: readonly { readonly given: readonly string[]; readonly workers: readonly string[] }[];
  readonly request: readonly string[];
  /** Whether the platforms by hand decided. */
  readonly byHand: boolean;
  readonly parts: readonly { readonly node: number; readonly platforms: readonly string[] }[];
}

/** Answers of build/resolver of docker/buildx v0.36.1 for builders by hand (the first 14), and for random ones. */
const goldens: readonly Golden[] = JSON.parse(
  readFileSync(new URL('assign-platforms.json', import.meta.url), 'utf8'),
);

const normal = (texts: readonly string[]) => texts.map((text) => normalizePlatform(parsePlatform(text)));

describe('the choice of docker buildx', () => {
  it.each(goldens.map((golden) => [JSON.stringify([golden.nodes, golden.request]), golden] as const))(
    '%s',
    (_, { nodes, request, byHand, parts }) => {
      const offers = nodes.map(({ given, workers }) => ({
        byHand: normal(given),
        ofWorkers: workers.map(parsePlatform),
      }));
      const wanted = normal(request);
      const decided = assignByHand(wanted, offers);
      expect(decided !== undefined).toBe(byHand);
      const found = decided ?? assignPlatforms(wanted, offers);
      const basic = ({ os, architecture, variant }: ReturnType<typeof parsePlatform>) =>
        formatPlatform({ os, architecture, variant });
      expect(found.map(({ node, platforms }) => ({ node, platforms: platforms.map(basic) }))).toEqual(parts);
    },
  );
});
