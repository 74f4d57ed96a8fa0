import { describe, expect, it } from 'vitest';
import type { ContainerConfig } from '../../src/image/oci-image.ts';
import { messageOf } from './message-of.ts';
import { lowerText, type TestStageOptions } from './stage-context.ts';

/** The instructions that change the image config only. */
describe('lowering to image config', () => {
  it.each<[text: string, history: readonly string[], config: ContainerConfig, options?: TestStageOptions]>([
    [
      'LABEL a=b "c d"="e f"\nLABEL a=c',
      ['LABEL a=b c d=e f', 'LABEL a=c'],
      {
        labels: new Map([
          ['a', 'c'],
          ['c d', 'e f'],
        ]),
      },
    ],
    ['LABEL ""=y', ['LABEL =y'], { labels: new Map([['', 'y']]) }],
    ['CMD one', ['CMD ["/bin/sh" "-c" "one"]'], { cmd: ['/bin/sh', '-c', 'one'], argsEscaped: true }],
    [
      'CMD one',
      ['CMD ["cmd" "/S" "/C" "one"]'],
      { cmd: ['cmd', '/S', '/C', 'one'], argsEscaped: true },
      { os: 'windows' },
    ],
    ['CMD', ['CMD ["/bin/sh" "-c" ""]'], { cmd: ['/bin/sh', '-c', ''], argsEscaped: true }],
    ['CMD []', ['CMD []'], { cmd: [], argsEscaped: true }],
    ['CMD ["$x", "\\"q\\n"]', ['CMD ["$x" "\\"q\\n"]'], { cmd: ['$x', '"q\n'], argsEscaped: true }],
    [
      'SHELL ["bash", "-ec"]\nCMD a b',
      ['SHELL [bash -ec]', 'CMD ["bash" "-ec" "a b"]'],
      { shell: ['bash', '-ec'], cmd: ['bash', '-ec', 'a b'], argsEscaped: true },
    ],
    [
      'ENTRYPOINT ["e"]',
      ['ENTRYPOINT ["e"]'],
      { entrypoint: ['e'], cmd: undefined },
      { image: { config: { cmd: ['from base'] } } },
    ],
    [
      'CMD ["own"]\nENTRYPOINT ["e"]',
      ['CMD ["own"]', 'ENTRYPOINT ["e"]'],
      { entrypoint: ['e'], cmd: ['own'], argsEscaped: true },
    ],
    [
      'ENTRYPOINT []',
      ['ENTRYPOINT []'],
      { entrypoint: undefined, cmd: undefined },
      { image: { config: { entrypoint: ['x'] } } },
    ],
    [
      'HEALTHCHECK --interval=1m30s --timeout=500ms --start-interval=2h CMD a b',
      [
        'HEALTHCHECK {Test:[CMD-SHELL a b] Interval:1m30s Timeout:500ms StartPeriod:0s StartInterval:2h0m0s Retries:0}',
      ],
      {
        healthcheck: {
          test: ['CMD-SHELL', 'a b'],
          interval: 90_000_000_000n,
          timeout: 500_000_000n,
          startInterval: 7_200_000_000_000n,
        },
      },
    ],
    [
      'HEALTHCHECK NONE',
      ['HEALTHCHECK {Test:[NONE] Interval:0s Timeout:0s StartPeriod:0s StartInterval:0s Retries:0}'],
      { healthcheck: { test: ['NONE'] } },
    ],
    [
      'ENV P=9000 Q="1 2"\nEXPOSE 80 443/tcp 53/UDP 90-91 ${P}/sctp "81" $Q $none 80',
      [
        'ENV P=9000 Q=1 2',
        'EXPOSE [81/tcp 1/tcp 2/tcp 9000/sctp 443/tcp 53/udp 80/tcp 80/tcp 90/tcp 91/tcp]',
      ],
      {
        env: ['P=9000', 'Q=1 2'],
        exposedPorts: new Set([
          '81/tcp',
          '9000/sctp',
          '1/tcp',
          '2/tcp',
          '443/tcp',
          '53/udp',
          '80/tcp',
          '90/tcp',
          '91/tcp',
        ]),
      },
    ],
    ['EXPOSE $none', ['EXPOSE []'], { exposedPorts: new Set() }],
    [
      'VOLUME /a /b ["x"]\nVOLUME ["/a b","/a"]',
      ['VOLUME [/a /b [x]]', 'VOLUME [/a b /a]'],
      { volumes: new Set(['/a', '/b', '[x]', '/a b']) },
    ],
    [
      'ENV S=SIGINT\nSTOPSIGNAL $S\nSTOPSIGNAL RTMIN+3',
      ['ENV S=SIGINT', 'STOPSIGNAL SIGINT', 'STOPSIGNAL RTMIN+3'],
      { env: ['S=SIGINT'], stopSignal: 'RTMIN+3' },
    ],
    ['ONBUILD RUN a\nONBUILD  add  a   b', [], { onBuild: ['RUN a', 'add  a   b'] }],
  ])('%j', (text, history, config, options) => {
    const stage = lowerText(text, options);
    expect(stage.history).toEqual(history);
    expect(stage.image.config).toEqual(config);
  });

  it('makes the last MAINTAINER the author', () => {
    const stage = lowerText('MAINTAINER A  B <a@b>\nMAINTAINER "q"');
    expect(stage.image.author).toBe('"q"');
    expect(stage.history).toEqual(['MAINTAINER A  B <a@b>', 'MAINTAINER "q"']);
  });

  it.each<[text: string, message: string]>([
    ['STOPSIGNAL FOO', 'invalid signal: FOO'],
    ['STOPSIGNAL $FOO', 'invalid signal: '],
    ['VOLUME /a $c', 'VOLUME specified can not be an empty string'],
    ['EXPOSE 80/xyz', 'invalid port: "80/xyz": invalid proto: xyz'],
    ['EXPOSE 3000-2000', 'invalid containerPort: 3000-2000'],
  ])('refuses %j', (text, message) => {
    expect(messageOf(() => lowerText(text))).toBe(message);
  });
});

describe('facts of lowering', () => {
  it('tells of the shell form, and whether a SHELL was chosen', () => {
    const stage = lowerText('CMD a\nSHELL ["s"]\nentrypoint b\nCMD ["json"]');
    expect(stage.factsOf('shell-form').map(({ instruction, shellSet }) => [instruction, shellSet])).toEqual([
      ['CMD', false],
      ['entrypoint', true],
    ]);
  });

  it('tells of an instruction that a later one replaces, at its place', () => {
    const stage = lowerText('CMD a\nENTRYPOINT b\ncmd c\nCMD d\nHEALTHCHECK NONE\nHEALTHCHECK NONE');
    expect(
      stage.factsOf('repeated-instruction').map(({ instruction, lines }) => [instruction, lines.start]),
    ).toEqual([
      ['cmd', 2],
      ['CMD', 4],
      ['HEALTHCHECK', 6],
    ]);
  });

  it('tells of the legacy form of LABEL', () => {
    const stage = lowerText('LABEL a b\nLABEL c=d\nlabel e f');
    expect(stage.factsOf('legacy-key-value').map(({ instruction }) => instruction)).toEqual([
      'LABEL',
      'label',
    ]);
  });

  it('tells of doubtful ports', () => {
    const stage = lowerText('ENV P=53/UDP\nEXPOSE $P 1:80');
    expect(stage.factsOf('expose-port').map(({ port, problem }) => [port, problem])).toEqual([
      ['53/UDP', 'proto-casing'],
      ['1:80', 'host-mapping'],
    ]);
  });
});
