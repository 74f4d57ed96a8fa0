import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { jsonObject, jsonOptional, jsonText, parseJson } from '../../base/json-shape.ts';
import type { OutputSink } from '../../session/services/file-send.ts';
import { dial } from '../connect/dial/dial.ts';
import { engineCall } from '../connect/dial/engine-http.ts';
import type { EngineAddress } from '../connect/docker-engine.ts';
import type { ExportEntry } from '../specs/export.ts';

const errorShape = jsonObject<{ error?: string | undefined }>({ error: jsonOptional(jsonText) });
const maxLine = 1 << 20;

/**
 * Handles a `docker` output without a destination for a daemon that is not Docker Engine: the archive is streamed
 * into the image store of the Engine (docker/buildx v0.36.1 build/opt.go, util/dockerutil). Rejects if the Engine
 * cannot be reached.
 */
export async function loadIntoEngine(
  entry: ExportEntry,
  engine: EngineAddress,
  signal?: AbortSignal,
): Promise<ExportEntry> {
  const hasContainerdStore = await usesContainerdStore(engine, signal);
  // That store accepts OCI archives with several platforms and attestations, and identifies images by their
  // manifests.
  const digest: Record<string, string> = hasContainerdStore ? { 'prefer-image-digest': 'true' } : {};
  return {
    type: hasContainerdStore ? 'oci' : 'docker',
    attrs: { ...entry.attrs, ...digest },
    target: { kind: 'stream', open: () => openLoadSink(engine, signal) },
  };
}

function dialEngine({ endpoint }: EngineAddress, signal?: AbortSignal): Promise<Duplex> {
  return dial({ kind: 'docker', endpoint }, signal);
}

async function usesContainerdStore(engine: EngineAddress, signal?: AbortSignal): Promise<boolean> {
  const { status, text } = await engineCall(() => dialEngine(engine, signal), {
    method: 'GET',
    path: '/info',
    signal,
  });
  if (status !== 200)
    throw new Error(`Docker Engine at ${engine.text} refused /info: HTTP ${status} ${text.trim()}`);
  return text.includes('"io.containerd.snapshotter.v1"');
}

async function openLoadSink(engine: EngineAddress, signal?: AbortSignal): Promise<OutputSink> {
  const stream = await dialEngine(engine, signal);
  const request = httpRequest({
    method: 'POST',
    path: '/images/load?quiet=1',
    headers: { Host: 'docker', 'Content-Type': 'application/x-tar', 'Transfer-Encoding': 'chunked' },
    createConnection: () => stream,
  });
  const answer = answerOf(request);
  // It is only awaited after everything has been sent.
  answer.catch(() => undefined);
  return {
    write: (data) =>
      new Promise((resolve, reject) => request.write(data, (error) => (error ? reject(error) : resolve()))),
    finish: async () => {
      request.end();
      await answer;
      stream.destroy();
    },
    discard: async () => void request.destroy(),
  };
}

/** Rejects if the Engine rejects the archive, because it returns 200 before it has read it. */
async function answerOf(request: ClientRequest): Promise<void> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request.on('response', resolve).on('error', reject);
  });
  let text = '';
  let error: string | undefined;
  // There is one JSON object per line, and an error may follow any number of progress lines.
  for await (const chunk of response.setEncoding('utf8')) {
    const lines = (text + chunk).split('\n');
    text = (lines.pop() ?? '').slice(0, maxLine);
    for (const line of lines) error ??= errorIn(line);
  }
  error ??= errorIn(text);
  if (error !== undefined) throw new Error(`Docker Engine could not load the image: ${error}`);
  if (response.statusCode !== 200)
    throw new Error(`Docker Engine could not load the image: HTTP ${response.statusCode} ${text.trim()}`);
}

function errorIn(line: string): string | undefined {
  try {
    return parseJson(line, errorShape).error;
  } catch {
    return undefined;
  }
}
