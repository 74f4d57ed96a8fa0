import { describe, expect, it } from 'vitest';
import { CompileError } from '../../../src/diagnostics/compile-error.ts';
import { type PortProblem, parsePortSpec } from '../../../src/instructions/shared/port-spec.ts';

describe('parsePortSpec', () => {
  it.each<[spec: string, ports: readonly string[]]>([
    ['80', ['80/tcp']],
    ['80/', ['80/tcp']],
    ['080/udp', ['80/udp']],
    ['+80', ['80/tcp']],
    ['0', ['0/tcp']],
    ['0--0', ['0/tcp']],
    ['65535/sctp', ['65535/sctp']],
    ['53/UDP', ['53/udp']],
    ['8000-8002', ['8000/tcp', '8001/tcp', '8002/tcp']],
    ['80-80', ['80/tcp']],
    ['8080:80', ['80/tcp']],
    [':80', ['80/tcp']],
    ['::80', ['80/tcp']],
    ['0.0.0.0::80', ['80/tcp']],
    ['0.0.0.0:1234-1235:3333-3334/tcp', ['3333/tcp', '3334/tcp']],
    ['8000-9000:80', ['80/tcp']],
    ['[2001:4860:0:2001::68]::333', ['333/tcp']],
    ['[::1]:80:80', ['80/tcp']],
    ['[]:80:80', ['80/tcp']],
    ['2001:4860:0:2001::68::333', ['333/tcp']],
    ['::1:80:80', ['80/tcp']],
    ['::::80', ['80/tcp']],
    ['::ffff:1.2.3.4::80', ['80/tcp']],
  ])('reads %s', (spec, ports) => {
    expect(parsePortSpec(spec, () => {})).toEqual(ports);
  });

  it.each<[spec: string, message: string]>([
    ['', 'invalid port: "": no port specified'],
    ['/tcp', 'invalid port: "/tcp": no port specified'],
    ['0.0.0.0:1234-1235:/tcp', 'invalid port: "0.0.0.0:1234-1235:/tcp": no port specified'],
    ['80/http', 'invalid port: "80/http": invalid proto: http'],
    ['80/tcp/udp', 'invalid port: "80/tcp/udp": invalid proto: tcp/udp'],
    ['a', 'invalid containerPort: a'],
    ['-1', 'invalid containerPort: -1'],
    ['1-', 'invalid containerPort: 1-'],
    ['1--5', 'invalid containerPort: 1--5'],
    ['65536', 'invalid containerPort: 65536'],
    ['99999999999999999999', 'invalid containerPort: 99999999999999999999'],
    ['5-4', 'invalid containerPort: 5-4'],
    ['1_0', 'invalid containerPort: 1_0'],
    ['x:80', 'invalid hostPort: x'],
    ['1-3:80-81', 'invalid ranges specified for container and host Ports: 80-81 and 1-3'],
    ['localhost:1234:80', 'invalid IP address: localhost'],
    ['1.2.3:1234:80', 'invalid IP address: 1.2.3'],
    ['1.2.3.04:1234:80', 'invalid IP address: 1.2.3.04'],
    ['256.1.1.1:1:80', 'invalid IP address: 256.1.1.1'],
    ['1:2:3:4:5:6:7:8:9::80', 'invalid IP address: 1:2:3:4:5:6:7:8:9'],
    ['fe80::1%eth0::80', 'invalid IP address: fe80::1%eth0'],
    ['1::2::3:9:80', 'invalid IP address: 1::2::3'],
    ['[::1:80:80', "invalid IP address [::1: address [::1:: missing ']' in address"],
    ['[::1]x:80:80', 'invalid IP address [::1]x: address [::1]x:: missing port in address'],
    ['[::1]::x:80:80', 'invalid IP address [::1]::x: address [::1]::x:: too many colons in address'],
    ['[[::1]:80:80', "invalid IP address [[::1]: address [[::1]:: unexpected '[' in address"],
  ])('refuses %j', (spec, message) => {
    expect(() => parsePortSpec(spec, () => {})).toThrow(new CompileError(message));
  });

  it.each<[spec: string, problems: readonly PortProblem[]]>([
    ['80/tcp', []],
    ['80/Tcp', ['proto-casing']],
    ['1:80', ['host-mapping']],
    ['127.0.0.1:1:80/UDP', ['proto-casing', 'host-mapping']],
    ['::80', []],
  ])('is told the doubts about %s', (spec, problems) => {
    const seen: PortProblem[] = [];
    parsePortSpec(spec, (problem) => seen.push(problem));
    expect(seen).toEqual(problems);
  });

  it('tells the doubts before it fails', () => {
    const seen: PortProblem[] = [];
    expect(() => parsePortSpec('host:1:80/TCP', (problem) => seen.push(problem))).toThrow(CompileError);
    expect(seen).toEqual(['proto-casing', 'host-mapping']);
  });
});
