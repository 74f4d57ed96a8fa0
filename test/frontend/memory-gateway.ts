import type {
  Gateway,
  GatewayBuild,
  GatewayWarning,
  ResolvedImage,
  ResolveSourceRequest,
  SolveRequest,
  SolveResult,
  SourceMeta,
} from '../../src/frontend/gateway.ts';
import { GatewayError } from '../../src/frontend/gateway-error.ts';
import type { Definition } from '../../src/llb/definition.ts';
import { singleSource } from '../../src/llb/read-op.ts';

/** What the daemon of a test is like. */
export interface MemoryDaemon {
  readonly options?: Readonly<Record<string, string>>;
  readonly missingCaps?: readonly string[];
  readonly missingLlbCaps?: readonly string[];
  readonly workers?: GatewayBuild['workers'];
  /** Files by `<identifier of the source>` and path. */
  readonly files?: Readonly<Record<string, Readonly<Record<string, string | Uint8Array>>>>;
  readonly inputs?: ReadonlyMap<string, Definition>;
  /** Answers by identifier; a string is a config. */
  readonly images?: Readonly<Record<string, string | SourceMeta | GatewayError>>;
  readonly forward?: (request: SolveRequest) => SolveResult;
}

export interface MemoryGateway extends Gateway {
  /** What was called, in order: method and the argument that tells most. */
  readonly calls: string[];
  readonly solved: SolveRequest[];
  readonly warnings: GatewayWarning[];
}

export function memoryBuild(daemon: MemoryDaemon): GatewayBuild {
  const capSet = (missing: readonly string[] = []) => ({
    supports: (id: string) => !missing.includes(id),
    whyUnsupported: (id: string) => (missing.includes(id) ? `no ${id}` : undefined),
  });
  return {
    options: new Map(Object.entries(daemon.options ?? {})),
    sessionId: 'session',
    product: 'buildkit',
    workers: daemon.workers ?? [{ id: 'w', labels: {}, platforms: [{ os: 'linux', architecture: 'amd64' }] }],
    frontendCaps: capSet(daemon.missingCaps),
    llbCaps: capSet([
      'exec.meta.removemountstubs.recursive',
      'file.copy.modestring',
      ...(daemon.missingLlbCaps ?? []),
    ]),
  };
}

const imageConfig =
  '{"architecture":"amd64","os":"linux","config":{"Env":["PATH=/bin"]},"rootfs":{"type":"layers","diff_ids":["sha256:1"]}}';
const digest = `sha256:${'a'.repeat(64)}`;

/** A daemon that solves nothing: refs stand for the one source of a definition, whose files the test gives. */
export function memoryGateway(daemon: MemoryDaemon = {}): MemoryGateway {
  const calls: string[] = [];
  const solved: SolveRequest[] = [];
  const warnings: GatewayWarning[] = [];
  const note = (...parts: string[]) => calls.push(parts.filter(Boolean).join(' '));
  const answer = (identifier: string): SourceMeta => {
    const known = daemon.images?.[identifier] ?? imageConfig;
    if (known instanceof GatewayError) throw known;
    if (typeof known !== 'string') return known;
    return { identifier, attrs: {}, image: { digest, config: new TextEncoder().encode(known) } };
  };
  return {
    calls,
    solved,
    warnings,
    build: memoryBuild(daemon),
    async inputs() {
      note('inputs');
      return daemon.inputs ?? new Map();
    },
    async solve(request): Promise<SolveResult> {
      const source = request.definition && singleSource(request.definition)?.identifier;
      note('solve', request.frontend ?? source ?? 'graph', request.evaluate ? 'evaluate' : '');
      solved.push(request);
      if (request.frontend !== undefined)
        return daemon.forward?.(request) ?? { ref: '', metadata: new Map() };
      return { ref: source ?? `graph${solved.length}`, metadata: new Map() };
    },
    async resolveImageConfig(ref, request): Promise<ResolvedImage> {
      note('config', ref, request.resolveMode ?? '');
      return { ref: '', ...answer(`docker-image://${ref}`).image! };
    },
    async resolveSourceMeta(request: ResolveSourceRequest): Promise<SourceMeta> {
      note('meta', request.identifier);
      return answer(request.identifier);
    },
    async readFile(ref, path, range) {
      note('read', path);
      const content = daemon.files?.[ref]?.[path];
      if (content === undefined) throw new GatewayError(`open ${path}: no such file or directory`, 2);
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return range === undefined ? bytes : bytes.subarray(range.offset, range.offset + range.length);
    },
    async readDir() {
      return [];
    },
    async statFile(ref, path) {
      note('stat', path);
      return { path: ref, mode: 0, size: 0n, modTime: 0n, linkname: '' };
    },
    async warn(warning) {
      note('warn');
      warnings.push(warning);
    },
  };
}
