// Compiles the Dockerfile of a directory without a daemon, and prints the graph: node compile.ts DIRECTORY
import { compile, GatewayError, llb } from 'dockerfile-llb';

const [, , directory = '.'] = process.argv;
try {
  const { definition } = await compile({ locals: { context: directory }, platform: 'linux/amd64' });
  console.log(llb.printDefinition(definition));
} catch (error) {
  if (!(error instanceof GatewayError)) throw error;
  if (error.frame) console.error(error.frame);
  console.error(error.message);
  process.exitCode = 1;
}
