import { CompileError, wrapError } from '../../diagnostics/compile-error.ts';
import { quote } from '../../go/quote.ts';
import { toLower } from '../../go/strings.ts';
import { isIpAddress, stripBrackets } from './ip-address.ts';

/** A problem with a port that is accepted nevertheless. */
export type PortProblem = 'proto-casing' | 'host-mapping';

/**
 * The ports of `[[ip:]host:]port[-port][/protocol]` as `number/protocol`, one for each port of a range, with the protocol in lower case.
 * The host part is checked and dropped. Throws a CompileError with the texts of moby/buildkit v0.32.2
 * frontend/dockerfile/dockerfile2llb/convert_expose.go; `doubt` receives problems that are found before an error.
 */
export function parsePortSpec(spec: string, doubt: (problem: PortProblem) => void): readonly string[] {
  const parts = spec.split(':');
  const host = parts.slice(0, -2).join(':');
  const hostPort = parts.at(-2) ?? '';
  const { port, protocol } = splitProtocol(parts.at(-1)!, spec);
  const lowerProtocol = toLower(protocol);
  if (protocol !== lowerProtocol) doubt('proto-casing');
  if (host !== '' || hostPort !== '') doubt('host-mapping');
  checkHost(host);
  const range = parseRange(port);
  if (range === undefined) throw new CompileError(`invalid containerPort: ${port}`);
  if (hostPort !== '') checkHostPort(hostPort, port, range);
  return Array.from({ length: range.end - range.start + 1 }, (_, i) => `${range.start + i}/${lowerProtocol}`);
}

interface PortRange {
  readonly start: number;
  readonly end: number;
}

const protocols: ReadonlySet<string> = new Set(['tcp', 'udp', 'sctp']);

function splitProtocol(text: string, spec: string): { readonly port: string; readonly protocol: string } {
  const slash = text.indexOf('/');
  const port = slash === -1 ? text : text.slice(0, slash);
  const protocol = slash === -1 ? '' : text.slice(slash + 1);
  if (port === '') throw invalidPort(spec, 'no port specified');
  if (protocol === '') return { port, protocol: 'tcp' };
  if (!protocols.has(toLower(protocol))) throw invalidPort(spec, `invalid proto: ${protocol}`);
  return { port, protocol };
}

function invalidPort(spec: string, reason: string): CompileError {
  return new CompileError(`invalid port: ${quote(spec)}: ${reason}`);
}

function checkHost(host: string): void {
  const address = host.startsWith('[') ? withoutBrackets(host) : host;
  if (address !== '' && !isIpAddress(address)) throw new CompileError(`invalid IP address: ${address}`);
}

function withoutBrackets(host: string): string {
  try {
    return stripBrackets(host);
  } catch (error) {
    throw wrapError(error, `invalid IP address ${host}`);
  }
}

/** Checks a host port. A range of them is valid for a single container port: one is chosen when the container starts. */
function checkHostPort(hostPort: string, port: string, range: PortRange): void {
  const hostRange = parseRange(hostPort);
  if (hostRange === undefined) throw new CompileError(`invalid hostPort: ${hostPort}`);
  const length = range.end - range.start;
  if (length !== 0 && length !== hostRange.end - hostRange.start) {
    throw new CompileError(`invalid ranges specified for container and host Ports: ${port} and ${hostPort}`);
  }
}

function parseRange(text: string): PortRange | undefined {
  const dash = text.indexOf('-');
  const start = parsePortNumber(dash === -1 ? text : text.slice(0, dash));
  const end = dash === -1 ? start : parsePortNumber(text.slice(dash + 1));
  if (start === undefined || end === undefined || end < start) return undefined;
  return { start, end };
}

function parsePortNumber(text: string): number | undefined {
  if (!/^[+-]?[0-9]+$/.test(text)) return undefined;
  const port = Math.abs(Number(text));
  return port <= 65535 && (port === 0 || !text.startsWith('-')) ? port : undefined;
}
