import { Duplex } from 'node:stream';
import { jsonObject, jsonText, parseJson } from '../../../base/json-shape.ts';
import { type AddressParts, invalidAddress, splitAuthority } from '../address-parts.ts';
import { DaemonError } from '../daemon-error.ts';
import type { DockerContainerEndpoint, Endpoint } from '../endpoint.ts';
import { isProtocol } from './command.ts';
import { type EngineResponse, engineCall, engineUpgrade, type OpenEngine } from './engine-http.ts';

const headerSize = 8;
const stderrStream = 2;
const maxStderr = 2000;

/** `docker-container://NAME[?context=…]`. `findEngine` returns the Engine of a context, or the default one. */
export function parseDockerContainer(
  parts: AddressParts,
  findEngine: (context: string | undefined) => Endpoint,
): DockerContainerEndpoint {
  const { host: container, query } = splitAuthority(parts, { query: ['context'] });
  const engine = findEngine(query.get('context'));
  if (engine.kind === 'docker-container')
    throw invalidAddress(parts, 'Docker Engine itself runs in a container');
  return { kind: 'docker-container', container, engine };
}

/**
 * Runs `buildctl dial-stdio` in the container through the Engine's exec API (docs.docker.com/reference/api/engine,
 * Exec). Rejects with a {@link DaemonError}. If the stream ends later, its error contains the output of the program.
 */
export async function dialDockerContainer(
  { container, engine }: DockerContainerEndpoint,
  open: (engine: Endpoint) => Promise<Duplex>,
  signal?: AbortSignal,
): Promise<Duplex> {
  const connect: OpenEngine = () => open(engine);
  const path = `/containers/${encodeURIComponent(container)}/exec`;
  const created = await engineCall(connect, { method: 'POST', path, body: exec, signal });
  if (created.status !== 201) throw refused(container, created);
  const id = execId(created.text);
  if (id === undefined) throw ended(container, 'Docker Engine returned no exec ID');
  const call = {
    method: 'POST',
    path: `/exec/${id}/start`,
    body: { Detach: false, Tty: false },
    signal,
  } as const;
  const answer = await engineUpgrade(connect, 'tcp', call);
  if ('response' in answer) throw refused(container, answer.response);
  return demultiplex(answer.stream, (stderr) => ended(container, stderr));
}

const exec = {
  AttachStdin: true,
  AttachStdout: true,
  AttachStderr: true,
  Tty: false,
  Cmd: ['buildctl', 'dial-stdio'],
};

function refused(container: string, { status, text }: EngineResponse): DaemonError {
  const words = messageOf(text);
  if (status === 404) {
    const hint =
      '`docker ps --all` lists the names; the container of a buildx builder is named buildx_buildkit_NAME0.';
    const data = { status: 'inactive' };
    return new DaemonError(`container ${container} does not exist`, 'connection-failed', { hint, data });
  }
  if (status === 409) {
    const hint = `Start it with \`docker start ${container}\`, or read \`docker logs ${container}\`.`;
    return new DaemonError(words, 'connection-failed', { hint, data: { status: 'stopped' } });
  }
  return ended(container, words || `HTTP ${status}`);
}

function ended(container: string, words: string): DaemonError {
  const text = `buildctl in the container ${container} ended${words === '' ? '' : `: ${words}`}`;
  const missing = /executable file not found|^(?=.*exec: ).*no such file/is.test(words);
  const hint = missing
    ? 'The container needs buildctl, which moby/buildkit images have.'
    : `Read \`docker logs ${container}\`.`;
  return new DaemonError(text, 'connection-failed', { hint });
}

/** Validated because the id becomes part of a path. */
function execId(text: string): string | undefined {
  try {
    const { Id } = parseJson(text, jsonObject<{ Id: string }>({ Id: jsonText }));
    return /^[0-9a-zA-Z]+$/.test(Id) ? Id : undefined;
  } catch {
    return undefined;
  }
}

function messageOf(text: string): string {
  try {
    return parseJson(text, jsonObject<{ message: string }>({ message: jsonText })).message;
  } catch {
    return text.trim();
  }
}

/**
 * The plain stream inside an attached one. Its output comes in frames with a header of eight bytes: stream number,
 * three zeros, length. What the program writes to standard error is kept for the error at the end of the stream.
 */
export function demultiplex(inner: Duplex, endError: (stderr: string) => Error): Duplex {
  const frames = new FrameSplitter();
  let stderr = '';
  let begun = false;
  const outer = new Duplex({
    read: () => void inner.resume(),
    write: (chunk: Buffer, _encoding, callback) => void inner.write(chunk, (error) => callback(error)),
    final: (callback) => void inner.end(callback),
    destroy: (error, callback) => {
      inner.destroy();
      callback(error);
    },
  });
  inner.on('data', (chunk: Buffer) => {
    for (const { stream, data } of frames.push(chunk)) {
      if (stream === stderrStream) stderr = (stderr + data.toString('utf8')).slice(-maxStderr);
      // If the program could not be started, the Engine's message can be on either stream.
      else if (!begun && !isProtocol(data)) outer.destroy(endError(data.toString('utf8').trim()));
      else {
        begun = true;
        if (!outer.push(data)) inner.pause();
      }
    }
  });
  const end = (error?: Error): void => {
    if (!outer.destroyed) outer.destroy(error ?? endError(stderr.trim()));
  };
  inner
    .on('error', end)
    .on('end', () => end())
    .on('close', () => end());
  return outer;
}

/** Splits frames, and passes on the data of a frame as it arrives. */
class FrameSplitter {
  #header = Buffer.alloc(0);
  #stream = 0;
  #left = 0;

  *push(chunk: Buffer): Generator<{ readonly stream: number; readonly data: Buffer }> {
    let rest = chunk;
    while (rest.length > 0) {
      if (this.#left === 0) {
        const missing = headerSize - this.#header.length;
        this.#header = Buffer.concat([this.#header, rest.subarray(0, missing)]);
        rest = rest.subarray(missing);
        if (this.#header.length < headerSize) return;
        this.#stream = this.#header.readUInt8();
        this.#left = this.#header.readUInt32BE(4);
        this.#header = Buffer.alloc(0);
      } else {
        const data = rest.subarray(0, this.#left);
        rest = rest.subarray(data.length);
        this.#left -= data.length;
        yield { stream: this.#stream, data };
      }
    }
  }
}
