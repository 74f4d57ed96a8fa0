import { engine } from '../harness.ts';
import { dockerfile, flags, type Row } from './row.ts';
import { small } from './small-project.ts';

/** Changes of other instructions and of flags, in projects that have only what each change needs. */
export const instructionRows: readonly Row[] = [
  {
    name: 'first build of a new project',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY x /\nRUN echo 1\n', { x: 'x' }),
    change: (project) => {
      project.replace('Dockerfile', 'WORKDIR /w-', 'WORKDIR /z-');
    },
    cause: 'any',
  },
  {
    name: 'equal RUN lines repeated',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nRUN true\nRUN true\nRUN true\n'),
    change: dockerfile('RUN true\nRUN true\nRUN true\n', 'RUN true\nRUN true\nRUN true\nRUN true\n'),
    cause: 'first',
  },
  {
    name: 'two RUNs in another order',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nRUN echo a\nRUN echo b\n'),
    change: dockerfile('RUN echo a\nRUN echo b\n', 'RUN echo b\nRUN echo a\n'),
    cause: 'any',
  },
  {
    name: 'ENV is removed',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nENV A=1 B=2\nRUN echo $A\n'),
    change: dockerfile('ENV A=1 B=2', 'ENV A=1'),
    cause: 'own env.B',
  },
  {
    name: 'ENV in another order',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nENV A=1\nENV B=2\nRUN echo $A\n'),
    change: dockerfile('ENV A=1\nENV B=2', 'ENV B=2\nENV A=1'),
    cause: 'any',
  },
  {
    name: 'ENV overridden by the same value',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nENV A=1\nRUN echo $A\n'),
    change: dockerfile('ENV A=1', 'ENV A=0\nENV A=1'),
    cause: 'none',
  },
  {
    name: 'ARG moved below the RUN',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nARG A=1\nRUN echo\n'),
    change: dockerfile('ARG A=1\nRUN echo\n', 'RUN echo\nARG A=1\n'),
    cause: 'own env.A',
  },
  {
    name: 'two ARGs in another order',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nARG A=1\nARG B=2\nRUN echo\n'),
    change: dockerfile('ARG A=1\nARG B=2\n', 'ARG B=2\nARG A=1\n'),
    cause: 'any',
  },
  {
    name: 'ARG given with its default',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nARG A=1\nRUN echo\n'),
    change: flags('--build-arg', 'A=1'),
    cause: 'none',
  },
  {
    name: 'ARG without a value, then given',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nARG A\nRUN echo\n'),
    change: flags('--build-arg', 'A='),
    cause: 'any',
  },
  {
    name: 'WORKDIR of a variable',
    project: small('FROM BASE\nARG DIR=x\nWORKDIR /w-@NONCE@/$DIR\nRUN pwd\nCOPY a .\n', { a: 'a' }),
    change: flags('--build-arg', 'DIR=other'),
    cause: 'any',
  },
  {
    name: 'SHELL changed and back',
    project: small(
      'FROM BASE\nWORKDIR /w-@NONCE@\nSHELL ["/bin/sh", "-ec"]\nRUN echo 1\nSHELL ["/bin/sh", "-c"]\nRUN echo 2\n',
    ),
    change: dockerfile('"-ec"', '"-exc"'),
    cause: 'any',
  },
  {
    name: 'USER by name to number',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nUSER nobody\nRUN id\nWORKDIR /new\nCOPY a .\n', {
      a: 'a',
    }),
    change: dockerfile('USER nobody', 'USER 65534'),
    cause: 'own user',
  },
  {
    name: 'heredoc with an ARG that changes',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nARG V=1\nCOPY <<A /a\n$V\nA\nCOPY b /b\n', { b: 'b' }),
    change: flags('--build-arg', 'V=2'),
    cause: 'any',
  },
  {
    name: 'network of a RUN',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nRUN --network=none echo 1\n'),
    change: dockerfile('--network=none', '--network=default'),
    cause: 'own network',
  },
  {
    name: 'exec form and shell form of one command',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nRUN ["/bin/sh", "-c", "echo 1"]\n'),
    change: dockerfile('["/bin/sh", "-c", "echo 1"]', 'echo 1'),
    cause: 'none',
  },
  {
    name: 'a stage is split in two by name',
    project: small('FROM BASE AS one\nWORKDIR /w-@NONCE@\nRUN echo 1\nRUN echo 2\n'),
    change: dockerfile('RUN echo 2', 'FROM one AS next\nRUN echo 2'),
    cause: 'none',
  },
  {
    name: 'one target, then another, then the first',
    project: small(
      'FROM BASE AS a\nWORKDIR /w-@NONCE@\nRUN echo a\nFROM a AS b\nRUN echo b\nFROM a AS c\nRUN echo c\n',
    ),
    before: flags('--target', 'b'),
    change: (project) => void project.args.splice(-1, 1, 'c'),
    cause: 'first',
  },
  {
    name: 'FROM with a digest in the place of a tag',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nRUN echo a\n'),
    change: dockerfile('/busybox:latest', '/busybox'),
    cause: 'none',
  },
  {
    name: 'FROM with the platform that it has',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nRUN echo a\n'),
    change: dockerfile('FROM ', 'FROM --platform=linux/amd64 '),
    cause: 'none',
  },
  {
    name: 'another platform of a whole build',
    project: small('FROM scratch\nWORKDIR /w-@NONCE@\nCOPY a /\n', { a: 'a' }),
    change: flags('--platform', 'linux/arm64'),
    cause: 'any',
  },
  {
    name: 'BUILDKIT_INLINE_CACHE and BUILDKIT_CONTEXT_KEEP_GIT_DIR',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY a /\nRUN echo a\n', { a: 'a' }),
    change: flags('--build-arg', 'BUILDKIT_INLINE_CACHE=1', '--build-arg', 'BUILDKIT_CONTEXT_KEEP_GIT_DIR=1'),
    cause: 'none',
  },
  {
    name: 'BUILDKIT_SANDBOX_HOSTNAME',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY a /\nRUN echo a\n', { a: 'a' }),
    change: flags('--build-arg', 'BUILDKIT_SANDBOX_HOSTNAME=other'),
    cause: 'any',
  },
  {
    name: 'BUILDKIT_MULTI_PLATFORM',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nCOPY a /\nRUN echo a\n', { a: 'a' }),
    change: flags('--build-arg', 'BUILDKIT_MULTI_PLATFORM=1'),
    cause: 'none',
  },
  {
    name: 'ulimit, shm size and cgroup parent',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nRUN echo a\n'),
    change: flags('--shm-size', '128m', '--ulimit', 'nofile=100:200'),
    cause: 'any',
  },
  {
    name: '--network of the build',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nRUN echo a\n'),
    change: flags('--network', 'none'),
    cause: 'any',
  },
  {
    name: 'a comment, a label and an exposed port',
    project: small('FROM BASE\nWORKDIR /w-@NONCE@\nRUN echo a\nEXPOSE 80\nCMD ["a"]\n'),
    change: dockerfile(
      'EXPOSE 80\nCMD ["a"]',
      '# x\nEXPOSE 81\nCMD ["b"]\nLABEL a=b\nHEALTHCHECK NONE\nSTOPSIGNAL 9\nVOLUME /v\nENTRYPOINT ["x"]',
    ),
    cause: 'none',
  },
  {
    name: 'a base image that another stage uses, too',
    project: small(
      'FROM BASE AS x\nFROM BASE\nWORKDIR /w-@NONCE@\nCOPY --from=x /bin/busybox /bb\nRUN true\n',
    ),
    change: dockerfile('COPY --from=x', `COPY --from=${engine.registry}/busybox:latest`),
    cause: 'any',
  },
];
