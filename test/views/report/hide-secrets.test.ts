import { describe, expect, test } from 'vitest';
import { arrangeByRank } from '../../../src/views/graph/arrange-by-rank.ts';
import { hideSecrets } from '../../../src/views/report/hide-secrets.ts';
import { reportOfRecord } from '../../../src/views/report/report-of-record.ts';
import { reportToHtml } from '../../../src/views/report/report-page.ts';
import { recordedFacts } from './recorded-facts.ts';

const token = 'hunter2-planted';

async function pageOf(options: Parameters<typeof recordedFacts>[0], withLogs = true): Promise<string> {
  const { report, secrets } = reportOfRecord({ ...(await recordedFacts(options)), withLogs });
  return reportToHtml(hideSecrets(report, secrets), arrangeByRank);
}

describe('a planted token is nowhere in the page', () => {
  test.each<[string, Parameters<typeof recordedFacts>[0]]>([
    [
      'a build argument',
      { buildArgs: { API_TOKEN: token }, dockerfile: 'FROM alpine\nARG API_TOKEN\nRUN curl $API_TOKEN\n' },
    ],
    [
      'its use',
      {
        buildArgs: { API_TOKEN: token },
        dockerfile: 'FROM alpine\nARG API_TOKEN\nWORKDIR /$API_TOKEN\nCOPY $API_TOKEN /\n',
      },
    ],
    ['the default of an ARG', { dockerfile: `FROM alpine\nARG API_TOKEN=${token}\nRUN echo ${token}\n` }],
    ['an ARG in quotes', { dockerfile: `FROM alpine\nARG API_TOKEN="${token}"\nRUN echo ${token}\n` }],
    ['an ENV', { dockerfile: `FROM alpine\nENV A=1 DB_PASSWORD=${token}\nRUN x\n` }],
    ['an ENV without =', { dockerfile: `FROM alpine\nENV DB_PASSWORD ${token}\nRUN x\n` }],
    ['a URL', { dockerfile: `FROM scratch\nADD https://me:${token}@example.com/x.tgz /\n` }],
    [
      'a URL with a name only',
      { dockerfile: `FROM alpine\nRUN git clone https://${token}@example.com/x.git\n` },
    ],
    ['a flag', { dockerfile: `FROM alpine\nRUN login --password ${token}\n` }],
    ['a flag with =', { dockerfile: `FROM alpine\nRUN login --api-token=${token}\n` }],
    ['a header', { dockerfile: `FROM alpine\nRUN curl -H "Authorization: Bearer ${token}" x\n` }],
    [
      'the log',
      {
        failed: /RUN x/,
        dockerfile: 'FROM alpine\nRUN x\n',
        log: `using GITHUB_TOKEN=${token}\nthen https://a:${token}@h/\n`,
      },
    ],
    [
      'the log, by a value known from elsewhere',
      {
        failed: /RUN x/,
        buildArgs: { API_TOKEN: token },
        dockerfile: 'FROM alpine\nARG API_TOKEN\nRUN x\n',
        log: `it is ${token}!\n`,
      },
    ],
    [
      'a private key',
      {
        failed: /RUN x/,
        dockerfile: 'FROM alpine\nRUN x\n',
        log: `-----BEGIN RSA PRIVATE KEY-----\n${token}\n-----END RSA PRIVATE KEY-----\n`,
      },
    ],
  ])('%s', async (_, options) => {
    const html = await pageOf(options);
    expect(html).not.toContain(token);
    expect(html).toContain('<svg');
  });

  test('tokens with a known format', async () => {
    const known = `ghp_${'a1B2'.repeat(9)}`;
    expect(await pageOf({ dockerfile: `FROM alpine\nRUN echo ${known} && echo ${known}\n` })).not.toContain(
      known,
    );
  });
});

test('what is no secret stays', async () => {
  const dockerfile =
    'FROM alpine\nARG VERSION=1.2.3\nENV KEY_FILE=/etc/key PATH=/bin\nRUN --mount=type=secret,id=token make token\n';
  const html = await pageOf({ dockerfile });
  for (const text of [
    'VERSION=1.2.3',
    'KEY_FILE=/etc/key',
    'PATH=/bin',
    '--mount=type=secret,id=token make token',
  ])
    expect(html).toContain(text);
});

test('output of failed steps comes only when it is asked for', async () => {
  const options = { failed: /RUN x/, dockerfile: 'FROM alpine\nRUN x\n', log: 'some output\n' };
  expect(await pageOf(options)).toContain('some output');
  expect(await pageOf(options, false)).not.toContain('some output');
});
