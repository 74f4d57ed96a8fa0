import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { DaemonAddress } from '../../../src/client/connect/address.ts';
import { exporterFor } from '../../../src/client/specs/export.ts';
import { openFileSink } from '../../../src/client/specs/output-sink.ts';
import { parseOutput } from '../../../src/client/specs/parse-output.ts';
import { scratchDir } from '../../session/scratch-dir.ts';

const stdout = Object.assign(new PassThrough(), { isTTY: false });
const parse = (text: string, isTTY = false) =>
  parseOutput(text, { stdout: Object.assign(new PassThrough(), { isTTY }) });

describe('--output', () => {
  it.each([
    ['type=local,dest=out', 'local', {}, { kind: 'directory', path: 'out', deleteOthers: false }],
    [
      'type=local,dest=out,mode=delete',
      'local',
      { mode: 'delete' },
      { kind: 'directory', path: 'out', deleteOthers: true },
    ],
    ['out/dir', 'local', {}, { kind: 'directory', path: 'out/dir', deleteOthers: false }],
    ['dest=out', 'local', {}, { kind: 'directory', path: 'dest=out', deleteOthers: false }],
    ['-', 'tar', {}, { kind: 'stream' }],
    ['type=tar,dest=/tmp/none.tar', 'tar', {}, { kind: 'stream' }],
    ['type=oci,dest=-,compression=zstd', 'oci', { compression: 'zstd' }, { kind: 'stream' }],
    ['type=docker', 'docker', {}, undefined],
    ['type=image,name=a.b/c:d,push=true', 'image', { name: 'a.b/c:d', push: 'true' }, undefined],
    ['"type=image","name=a,b"', 'image', { name: 'a,b' }, undefined],
    ['TYPE=image,Name=x', 'image', { name: 'x' }, undefined],
  ])('%s', (text, type, attrs, target) => {
    expect(parse(text)).toMatchObject({ type, attrs });
    if (target) expect(parse(text).target).toMatchObject(target);
    else expect(parse(text).target).toBeUndefined();
  });

  it.each([
    ['dest=x,tar=false', 'type=<type> is missing'],
    ['type=local,dest=/etc/hostname', 'destination directory /etc/hostname is a file'],
    ['type=local', 'output directory is required for local exporter'],
    ['type=local,dest=-', 'cannot write to standard output'],
    ['type=local,dest=x,mode=wipe', 'invalid local exporter mode "wipe"'],
    ['type=tar,output=x', 'output=x is not supported: did you mean dest=x?'],
    ['type=image,dest=x', 'output x is not supported by image exporter'],
    ['type=image,push', 'invalid value push'],
    ['type=tar,dest=/tmp', 'is a directory'],
  ])('%s is refused', (text, message) => {
    expect(() => parse(text)).toThrow(message);
  });

  it('does not write an archive to a terminal', () => {
    expect(() => parse('type=oci', true)).toThrow('refusing to write to console');
    expect(() => parse('-', true)).toThrow('refusing to write to console');
  });

  it('writes to the stream it is given', async () => {
    const { target } = parseOutput('-', { stdout });
    const sink = target?.kind === 'stream' ? await target.open(new Map()) : undefined;
    await sink?.write(Buffer.from('hi'));
    await sink?.finish();
    expect(stdout.read().toString()).toBe('hi');
  });
});

it('names the image store of Docker Engine', () => {
  const address = { kind: 'docker' } as DaemonAddress;
  expect(exporterFor(parse('type=image,name=x'), address)).toEqual({ type: 'moby', attrs: { name: 'x' } });
  expect(exporterFor(parse('type=docker'), address).type).toBe('moby');
  expect(exporterFor(parse('type=docker,dest=-'), address).type).toBe('docker');
  expect(exporterFor(parse('type=image'), { ...address, kind: 'buildkit' }).type).toBe('image');
});

describe('a file', () => {
  it('appears when it is complete', async () => {
    const dir = scratchDir({ out: 'before' });
    const sink = await openFileSink(`${dir}/out`);
    await sink.write(Buffer.from('af'));
    await sink.write(Buffer.from('ter'));
    expect(readFileSync(`${dir}/out`, 'utf8')).toBe('before');
    await sink.finish();
    expect(readFileSync(`${dir}/out`, 'utf8')).toBe('after');
    expect(readdirSync(dir)).toEqual(['out']);
  });

  it('may have the longest name that there is', async () => {
    const dir = scratchDir();
    const name = 'n'.repeat(255);
    const sink = await openFileSink(`${dir}/${name}`);
    await sink.write(Buffer.from('x'));
    await sink.finish();
    expect(readdirSync(dir)).toEqual([name]);
  });

  it('never appears when it is discarded', async () => {
    const dir = scratchDir();
    const sink = await openFileSink(`${dir}/out`);
    await sink.write(Buffer.from('x'));
    await sink.discard();
    expect(readdirSync(dir)).toEqual([]);
  });

  it('fails where it cannot be', async () => {
    await expect(openFileSink('/dev/null/out')).rejects.toThrow('/dev/null');
    expect(existsSync('/dev/null')).toBe(true);
    const sink = await openFileSink('/dev/null');
    await sink.write(Buffer.from('x'));
    await sink.finish();
  });
});
