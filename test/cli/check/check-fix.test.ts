import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cli, folder } from '../support.ts';

/** As it is found on the web, dashes and all. */
const article = `FROM golang:1.7.3
WORKDIR /go/src/github.com/alexellis/href-counter/
RUN go get -d -v golang.org/x/net/html
COPY app.go .
RUN CGO_ENABLED=0 GOOS=linux go build -a -installsuffix cgo -o app .
FROM alpine:latest
RUN apk \u2013no-cache add ca-certificates
WORKDIR /root/
COPY \u2013from=0 /go/src/github.com/alexellis/href-counter/app .
CMD [./app]
`;

/** As its author meant it; which version of alpine, nobody but the author knows. */
const meant = article
  .replace('\u2013no-cache', '--no-cache')
  .replace('\u2013from', '--from')
  .replace('[./app]', '["./app"]');

test('check names each fault of the article at its place, with a way out', async () => {
  const { code, stdout } = await cli(['check', '--format', 'text'], { cwd: folder({ Dockerfile: article }) });
  expect(code).toBe(1);
  const heads = stdout.split('\n').filter((line) => /^Dockerfile:\d+:\d+: (?:error|warning)/.test(line));
  expect(heads.map((line) => /^Dockerfile:(\d+:\d+): \w+: .* \[(\w+)\]$/.exec(line)?.slice(1))).toEqual(
    expect.arrayContaining([
      ['6:6', 'LatestBaseImage'],
      ['7:9', 'NonHyphenDash'],
      ['9:6', 'NonHyphenDash'],
      ['10:5', 'InvalidExecForm'],
    ]),
  );
  expect(stdout).toContain('Write -- instead.');
  expect(stdout).toContain('Write ["./app"].');
  expect(stdout).toContain('Name a version (alpine:<version>), or pin the digest.');
});

test('check --fix=all makes of it what its author meant, and says what that changes', async () => {
  const dir = folder({ Dockerfile: article });
  const { stdout, stderr } = await cli(['check', '--fix=all'], { cwd: dir });
  expect(readFileSync(join(dir, 'Dockerfile'), 'utf8')).toBe(meant);
  expect(stderr).toBe(`Dockerfile:7:9: fixed: Replace the dash with -- [NonHyphenDash]
    changes what is built:
      changed [stage-1 2/4] RUN apk \u2013no-cache add ca-certificates
           to [stage-1 2/4] RUN apk --no-cache add ca-certificates
        again [stage-1 3/4] WORKDIR /root/
        again [stage-1 4/4] COPY \u2013from=0 /go/src/github.com/alexellis/href-counter/app .
       config history
Dockerfile:9:6: fixed: Replace the dash with -- [NonHyphenDash]
    changes what is built:
        added [stage-0 1/5] FROM docker.io/library/golang:1.7.3
        added [stage-0 2/5] WORKDIR /go/src/github.com/alexellis/href-counter/
        added [stage-0 3/5] RUN go get -d -v golang.org/x/net/html
        added [stage-0 4/5] COPY app.go .
        added [stage-0 5/5] RUN CGO_ENABLED=0 GOOS=linux go build -a -installsuffix cgo -o app .
      changed [stage-1 4/4] COPY \u2013from=0 /go/src/github.com/alexellis/href-counter/app .
           to [stage-1 4/4] COPY --from=0 /go/src/github.com/alexellis/href-counter/app .
       config history
Dockerfile:10:5: fixed: Write ["./app"] [InvalidExecForm]
    changes what is built:
       config history
       config Cmd: ["/bin/sh","-c","[./app]"] to ["./app"]
`);
  // What is left takes a registry, or the author.
  expect(stdout).toContain('[LatestBaseImage]');
  expect(stdout).not.toContain('NonHyphenDash');
  expect(stdout).not.toContain('error:');
});

test('check --fix leaves alone what it would change', async () => {
  const dir = folder({ Dockerfile: article });
  const { code, stderr } = await cli(['check', '--fix'], { cwd: dir });
  expect(code).toBe(1);
  expect(readFileSync(join(dir, 'Dockerfile'), 'utf8')).toBe(article);
  expect(stderr).toContain(
    'Dockerfile:10:5: not fixed: Write ["./app"] [InvalidExecForm] (--fix=all applies it)',
  );
  expect(stderr).toContain('config Cmd: ["/bin/sh","-c","[./app]"] to ["./app"]');
});

const untidy = 'FROM alpine:3.20 as app\nRUN true\nENV A b c\nMAINTAINER me\n';
const tidy = 'FROM alpine:3.20 AS app\nRUN true\nENV A="b c"\nMAINTAINER me\n';

test('check --fix applies what is identical', async () => {
  const dir = folder({ Dockerfile: untidy });
  const { stderr } = await cli(['check', '--fix', 'Dockerfile'], { cwd: dir });
  expect(readFileSync(join(dir, 'Dockerfile'), 'utf8')).toBe(tidy);
  expect(stderr).toContain('Dockerfile:1:18: fixed: Write AS [FromAsCasing]\n    identical:');
  expect(stderr).toContain('not fixed: Write a LABEL [MaintainerDeprecated] (--fix=all applies it)');
});

test('--diff prints, and writes nothing', async () => {
  const dir = folder({ Dockerfile: untidy });
  const { stdout } = await cli(['check', '--diff', '.'], { cwd: dir });
  expect(stdout).toBe(`--- a/Dockerfile
+++ b/Dockerfile
@@ -1,4 +1,4 @@
-FROM alpine:3.20 as app
+FROM alpine:3.20 AS app
 RUN true
-ENV A b c
+ENV A="b c"
 MAINTAINER me
`);
  expect(readFileSync(join(dir, 'Dockerfile'), 'utf8')).toBe(untidy);
});

test('standard input is fixed to standard output', async () => {
  const { stdout } = await cli(['check', '--fix', '-'], { stdin: untidy });
  expect(stdout).toBe(tidy);
});
