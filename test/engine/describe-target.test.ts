import { describe, expect, test } from 'vitest';
import { directory, docker, fromBusybox, runCli } from './harness.ts';

// One argument, secret or agent on a line: the reference lists those of one line in any order.
const dockerfiles: Readonly<Record<string, { readonly text: string; readonly args: readonly string[] }>> = {
  'args, secrets and SSH': {
    text: [
      '# global is for all',
      'ARG global=1',
      'ARG unused',
      '# base is the \u00e9tage below',
      fromBusybox('base'),
      '# WHO is greeted',
      'ARG WHO=world',
      'ARG MORE="two words"',
      'RUN --mount=type=secret,id=tok,required=true --mount=type=ssh echo $WHO $MORE',
      'RUN --mount=type=secret,id=opt true',
      'RUN --mount=type=ssh,id=other,required=true true',
      '# final is the release',
      'FROM base AS final',
      'ARG global',
      'ARG LATE',
      'RUN echo $global $LATE',
    ].join('\n'),
    args: ['--build-arg', 'LATE=given'],
  },
  'an earlier target': {
    text: `${fromBusybox('one')}\nARG A=1\nFROM one AS two\nARG B=2\nFROM two\nARG C=3`,
    args: ['--target', 'two'],
  },
  'no name and nothing to give': { text: fromBusybox(), args: [] },
  'platforms and stages without names': {
    text: `FROM --platform=$BUILDPLATFORM scratch\nFROM scratch AS last`,
    args: [],
  },
};

// The daemon's built-in frontend answers buildx; ours answers in its own process.
describe.each(['outline', 'targets'])('%s is what buildx --call prints', (question) => {
  describe.each(['text', 'json'])('as %s', (format) => {
    test.each(Object.keys(dockerfiles))('%s', async (name) => {
      const { text, args } = dockerfiles[name]!;
      const context = directory({ Dockerfile: `${text}\n` });
      const call = format === 'json' ? `${question},format=json` : question;
      const theirs = await docker([
        'buildx',
        'build',
        '--builder',
        'default',
        '--call',
        call,
        ...args,
        context,
      ]);
      expect(theirs.code, theirs.stderr).toBe(0);
      const ours = await runCli([question, context, '--format', format, ...args]);
      expect(ours.code, ours.stderr).toBe(0);
      expect(ours.stdout).toBe(theirs.stdout);
    });
  });
});
