import * as main from 'dockerfile-llb';
import * as language from 'dockerfile-llb/dockerfile';
import * as llb from 'dockerfile-llb/llb';

const dockerfile =
  'from golang:1.24 as build\nCOPY . .\nRUN go build -o /app\nFROM scratch\nCOPY --from=build /app /\n';

/**
 * What the package's entries do with a Dockerfile, as JSON: the same in Node and in a browser. The package check runs it in
 * all places.
 */
export async function probe() {
  const context = { 'app.go': 'package main', '.dockerignore': 'secrets' };
  const request = { dockerfile, locals: { context }, platform: 'linux/arm64' };
  const [first, second] = await Promise.all([main.compile(request), language.compile(request)]);
  const findings = await main.checkDockerfile(dockerfile, { locals: { context } });
  const file = llb.file(llb.scratch(), [llb.mkfile('/hello', 0o644, new TextEncoder().encode('hello\n'))]);
  const built = llb.marshal(file, { platform: llb.parsePlatform('linux/amd64') });
  const mistake = await main.compile({ dockerfile: 'FROM scratch\nCOPPY a b\n' }).catch((error) => error);
  return JSON.stringify({
    graph: main.llb.printDefinition(first.definition),
    same: language.printDefinition(second.definition) === language.printDefinition(first.definition),
    image: first.image.architecture,
    formatted: language.formatDockerfile(dockerfile),
    findings: findings.map(({ rule, start }) => `${start.line} ${rule}`),
    llb: llb.printDefinition(built),
    stages: language.parseDockerfile(dockerfile).stages.map(({ name }) => name),
    mistake: [
      mistake instanceof main.GatewayError,
      mistake.file,
      mistake.line,
      mistake.column,
      mistake.frame,
    ],
  });
}
