// Reads the Dockerfile of a directory: its images, its instructions, and its mistakes, each with its place. Then compiles
// it with files in memory. Usage: node language.js [directory]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  baseImages,
  checkDockerfile,
  compile,
  createSourceFile,
  GatewayError,
  parseDockerfile,
  printDefinition,
  printInstruction,
  walkDockerfile,
} from 'dockerfile-llb/dockerfile';

const file = createSourceFile('Dockerfile', readFileSync(join(process.argv[2] ?? '.', 'Dockerfile')));

for (const { name, written, start } of baseImages(file, { buildArgs: { TAG: 'edge' } }))
  console.log(`image ${name} (${written}) at ${start.line}:${start.column}`);

for (const { instruction, node, stage } of walkDockerfile(parseDockerfile(file)))
  console.log(`${node.lines.start} ${stage?.name ?? ''} ${printInstruction(instruction)}`);

for (const { rule, message, start, end } of await checkDockerfile(file))
  console.log(`${rule} at ${start.line}:${start.column}-${end.line}:${end.column}: ${message}`);

const { definition, image } = await compile({
  dockerfile: file,
  locals: { context: { 'app.go': 'package main' } },
});
console.log(printDefinition(definition));
console.log(image?.config.cmd);

try {
  await compile({ dockerfile: `${file.text}\nCOYP a b` });
} catch (error) {
  if (!(error instanceof GatewayError)) throw error;
  console.log(`${error.file}:${error.line}:${error.column} ${error.message}\n${error.frame}`);
}
