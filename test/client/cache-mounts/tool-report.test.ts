import { expect, test } from 'vitest';
import { outcomeOf, warningOf } from '../../../src/client/cache-mounts/mount-outcome.ts';
import { parseToolReport } from '../../../src/client/cache-mounts/tool-report.ts';

const counts = 'bytes=5\nentries=2\nspecial=0\nlinks=1\nbits=0\nowners=3\nunreadable=0\n';
const mount = { id: '/npm', baseName: '', selector: '', target: '/root/.npm' };

test('reads a report', () => {
  const text = `status=ok\n${counts}manifest=${'a'.repeat(64)}\nmanifestSize=9\nreason=\n`;
  const report = parseToolReport(text);
  expect(report).toEqual({
    status: 'ok',
    bytes: 5,
    entries: 2,
    left: { special: 0, links: 1, bits: 0, owners: 3, unreadable: 0 },
    manifest: { hex: 'a'.repeat(64), size: 9 },
    reason: '',
  });
  expect(warningOf(outcomeOf(mount, report))).toBe(
    'the cache mount npm is not complete: 1 links that lead out of the mount left out, 3 owners not kept',
  );
});

test('takes a reason with any text, which cannot pretend to be a field', () => {
  const report = parseToolReport(`status=refused\n${counts}reason=a path\nstatus=ok\nreason=x\n`);
  expect(report.status).toBe('refused');
  expect(report.reason).toBe('a path\nstatus=ok\nreason=x');
  expect(outcomeOf(mount, report).state).toBe('left-out');
});

test.each([
  '',
  'status=ok\n',
  `status=fine\n${counts}reason=\n`,
  `status=ok\n${counts.replace('bytes=5', 'bytes=-5')}reason=\n`,
  `status=ok\n${counts.replace('bytes=5', 'bytes=9007199254740993')}reason=\n`,
  `status=ok\n${counts.replace('links=1\n', '')}reason=\n`,
  `status=ok\n${counts}manifest=../x\nmanifestSize=1\nreason=\n`,
])('refuses %j', (text) => {
  expect(() => parseToolReport(text)).toThrow(/malformed report/);
});
