import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type BuildRequest, runBuild } from '../../../src/client/build/build-job.ts';
import type { Connection } from '../../../src/client/connect/connect.ts';
import { Control } from '../../../src/proto/control-codec.ts';
import type { StatusUpdate } from '../../../src/record/status.ts';
import { metadataValues, RpcError } from '../../../src/rpc/channel.ts';
import { unaryHandler } from '../../../src/rpc/http2-server.ts';
import type { RpcHandler } from '../../../src/rpc/server-call.ts';
import { fakeDaemon, noStatus, okSolve, statusMessage, untilAborted } from '../fake-daemon.ts';

const SOLVE = Control.solve.path;
const STATUS = Control.status.path;
const BRIDGE = '/moby.buildkit.v1.frontend.LLBBridge';

describe('a build', () => {
  it('gives what the exporters say', async () => {
    const { connection } = fakeDaemon({ [SOLVE]: okSolve, [STATUS]: noStatus });
    const { exporterResponse } = await runBuild(connection, { definition: Uint8Array.of(1) });
    expect([...exporterResponse]).toEqual([['containerimage.digest', 'sha256:1']]);
  });

  it('reads the progress as fast as it is shown, to its end', async () => {
    const count = 400;
    let sent = 0;
    const status: RpcHandler = async (call) => {
      for (; sent < count; sent++) await call.send(statusMessage({ digest: 'x', name: 'y'.repeat(100_000) }));
    };
    const { connection } = fakeDaemon({ [SOLVE]: okSolve, [STATUS]: status });
    let goOn = () => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let shown = 0;
    const onStatus = async () => {
      shown += 1;
      if (shown === 2) await held;
    };
    const built = runBuild(connection, { definition: Uint8Array.of(1), onStatus });
    // The build is over long before its progress is.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(shown).toBe(2);
    expect(sent).toBeLessThan(count / 2);
    goOn();
    await built;
    expect(shown).toBe(count);
  });

  it('asks for what it is told to', async () => {
    let request: ReturnType<typeof Control.solve.request.decode> | undefined;
    const record = unaryHandler(async (bytes) => {
      request = Control.solve.request.decode(bytes);
      return new Uint8Array(0);
    });
    const { connection } = fakeDaemon({ [SOLVE]: record, [STATUS]: noStatus });
    await runBuild(connection, {
      frontend: 'dockerfile.v0',
      frontendAttrs: { target: 'x' },
      exports: [{ type: 'image', attrs: { name: 'n' } }],
      cacheImports: [{ type: 'registry', attrs: { ref: 'r' } }],
      entitlements: ['network.host'],
    });
    expect(request).toMatchObject({
      Frontend: 'dockerfile.v0',
      FrontendAttrs: { target: 'x' },
      Entitlements: ['network.host'],
    });
    expect(request!.Exporters).toMatchObject([{ Type: 'image', Attrs: { name: 'n' } }]);
    expect(request!.Cache!.Imports).toMatchObject([{ Type: 'registry', Attrs: { ref: 'r' } }]);
    expect(request!.Ref).toHaveLength(25);
    expect(request!.Session).toHaveLength(25);
  });

  it('has a key for its folders when the caller gives none', async () => {
    const keyOf = async (request: Pick<BuildRequest, 'locals' | 'sharedKey'>) => {
      const { connection } = fakeDaemon({ [SOLVE]: okSolve, [STATUS]: noStatus });
      let key: string | undefined;
      const openSession: Connection['openSession'] = (metadata) => {
        key = metadataValues(metadata, 'x-docker-expose-session-sharedkey')[0];
        return connection.openSession(metadata);
      };
      await runBuild({ ...connection, openSession }, { definition: Uint8Array.of(1), ...request });
      return key;
    };
    const locals = (...entries: [string, string][]) => ({ locals: new Map(entries) });
    const one = await keyOf(locals(['context', '/srv/a/app'], ['dockerfile', '/srv']));
    expect(one).toMatch(/^[0-9a-f]{32}:[0-9a-f]{16}$/);
    expect(await keyOf(locals(['dockerfile', '/srv'], ['context', '/srv/a/../a/app/']))).toBe(one);
    // The last name alone would give it this one's files.
    expect(await keyOf(locals(['context', '/srv/b/app'], ['dockerfile', '/srv']))).not.toBe(one);
    expect(await keyOf(locals(['context', 'test'], ['dockerfile', 'test']))).toBe(
      await keyOf(locals(['context', resolve('test')], ['dockerfile', resolve('test')])),
    );
    expect(await keyOf({ ...locals(['context', '/srv']), sharedKey: 'mine' })).toBe('mine');
    expect(await keyOf({ ...locals(['context', '/srv']), sharedKey: '' })).toBe('');
    expect(await keyOf({})).toBe('');
  });

  it('reports all progress before it ends', async () => {
    const names: string[] = [];
    const status: RpcHandler = async (call) => {
      for (const digest of ['a', 'b', 'c']) {
        await new Promise((resolve) => setTimeout(resolve, 20));
        await call.send(statusMessage({ digest }));
      }
    };
    const { connection } = fakeDaemon({ [SOLVE]: okSolve, [STATUS]: status });
    const onStatus = (update: StatusUpdate): void =>
      void names.push(...update.vertexes.map(({ digest }) => digest));
    await runBuild(connection, { definition: Uint8Array.of(1), onStatus });
    expect(names).toEqual(['a', 'b', 'c']);
  });

  it('closes its session', async () => {
    const { connection, session } = fakeDaemon({ [SOLVE]: okSolve, [STATUS]: noStatus });
    await runBuild(connection, { definition: Uint8Array.of(1) });
    await (await session()).closed;
  });
});

describe('a frontend in our process', () => {
  /** A daemon whose solve call waits for Return, and ends with the error that it is given there. */
  function gatewayDaemon() {
    const refs: string[] = [];
    let returned: (error: RpcError | undefined) => void = () => {};
    const end = new Promise<RpcError | undefined>((resolve) => {
      returned = resolve;
    });
    const handlers: Record<string, RpcHandler> = {
      [SOLVE]: unaryHandler(async () => {
        const error = await end;
        if (error) throw error;
        return new Uint8Array(0);
      }),
      [STATUS]: noStatus,
      [`${BRIDGE}/Ping`]: unaryHandler(async (_, call) => {
        refs.push(...metadataValues(call.metadata, 'buildkit-controlapi-buildid'));
        return new Uint8Array(0);
      }),
      [`${BRIDGE}/Return`]: unaryHandler(async (request) => {
        returned(request.length > 0 ? new RpcError('failed as returned', 2) : undefined);
        return new Uint8Array(0);
      }),
    };
    return { ...fakeDaemon(handlers), refs };
  }

  it('calls the gateway of its build', async () => {
    const { connection, refs } = gatewayDaemon();
    let ref = '';
    await runBuild(connection, {
      frontend: async (channel, job) => {
        ref = job.ref;
        await channel.unary(`${BRIDGE}/Ping`, new Uint8Array(0));
        await channel.unary(`${BRIDGE}/Return`, new Uint8Array(0));
      },
    });
    expect(refs).toEqual([ref]);
  });

  it('fails with its own error', async () => {
    const { connection } = gatewayDaemon();
    const own = new TypeError('my own');
    const frontend = async (channel: {
      unary(method: string, request: Uint8Array): Promise<Uint8Array>;
    }): Promise<void> => {
      await channel.unary(`${BRIDGE}/Return`, Uint8Array.of(1));
      throw own;
    };
    await expect(runBuild(connection, { frontend })).rejects.toBe(own);
  });

  it('fails with its own error although it never returned it', async () => {
    const { connection } = gatewayDaemon();
    const own = new TypeError('my own');
    await expect(runBuild(connection, { frontend: () => Promise.reject(own) })).rejects.toBe(own);
  });

  it('fails with the error of the solve call when it only passes one on', async () => {
    const { connection } = gatewayDaemon();
    const frontend = async (channel: {
      unary(method: string, request: Uint8Array): Promise<Uint8Array>;
    }): Promise<void> => {
      await channel.unary(`${BRIDGE}/Return`, Uint8Array.of(1));
      throw new RpcError('from the bridge', 2);
    };
    await expect(runBuild(connection, { frontend })).rejects.toThrow('failed as returned');
  });
});

describe('a build that does not end by itself', () => {
  const failingStatus: RpcHandler = async (call) => {
    await call.send(statusMessage({ digest: 'sha256:bad', error: 'exit code: 1' }));
    await untilAborted(call);
  };

  it('ends with the failed vertex when the connection is stuck', async () => {
    const { connection } = fakeDaemon({ [SOLVE]: untilAborted, [STATUS]: failingStatus }, () => false);
    const error = (await runBuild(connection, { definition: Uint8Array.of(1) }).catch(
      (e: unknown) => e,
    )) as RpcError;
    expect(error).toMatchObject({ name: 'RpcError', message: 'exit code: 1' });
    expect(new TextDecoder().decode(error.details[0]!.value)).toBe('{"digest":"sha256:bad"}');
  }, 15_000);

  it('does not take a vertex that was cancelled because of another one for the failure', async () => {
    const status: RpcHandler = async (call) => {
      await call.send(statusMessage({ digest: 'sha256:other', error: 'process: context canceled' }));
      await failingStatus(call);
    };
    const { connection } = fakeDaemon({ [SOLVE]: untilAborted, [STATUS]: status }, () => false);
    const built = runBuild(connection, { definition: Uint8Array.of(1) });
    await expect(built).rejects.toThrow('exit code: 1');
  }, 15_000);

  it('goes on after a failed vertex while the daemon answers', async () => {
    const slow = unaryHandler(async () => {
      await new Promise((resolve) => setTimeout(resolve, 2500));
      return new Uint8Array(0);
    });
    const status: RpcHandler = async (call) =>
      call.send(statusMessage({ digest: 'x', error: 'cache not found' }));
    const { connection } = fakeDaemon({ [SOLVE]: slow, [STATUS]: status });
    await expect(runBuild(connection, { definition: Uint8Array.of(1) })).resolves.toBeDefined();
  }, 15_000);

  it('ends when the daemon dies', async () => {
    const daemon = fakeDaemon({ [SOLVE]: untilAborted, [STATUS]: untilAborted });
    setTimeout(() => daemon.kill(), 50);
    await expect(runBuild(daemon.connection, { definition: Uint8Array.of(1) })).rejects.toMatchObject({
      name: 'DaemonError',
      code: 'connection-lost',
    });
  });

  it('tells an unavailable registry from an unavailable daemon', async () => {
    const solve: RpcHandler = () => Promise.reject(new RpcError('registry is down', 14));
    const { connection } = fakeDaemon({ [SOLVE]: solve, [STATUS]: noStatus });
    await expect(runBuild(connection, { definition: Uint8Array.of(1) })).rejects.toMatchObject({
      name: 'RpcError',
      message: 'registry is down',
    });
  });

  it('is cancelled on the daemon', async () => {
    let cancelled = false;
    const solve: RpcHandler = async (call) => {
      await untilAborted(call);
      cancelled = true;
    };
    const { connection } = fakeDaemon({ [SOLVE]: solve, [STATUS]: untilAborted });
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    await expect(
      runBuild(connection, { definition: Uint8Array.of(1), signal: controller.signal }),
    ).rejects.toMatchObject({ code: 1 });
    await expect.poll(() => cancelled).toBe(true);
  });

  it('does not start when it is cancelled already', async () => {
    const { connection } = fakeDaemon({ [SOLVE]: okSolve, [STATUS]: noStatus });
    await expect(
      runBuild(connection, { definition: Uint8Array.of(1), signal: AbortSignal.abort() }),
    ).rejects.toThrow();
  });
});
