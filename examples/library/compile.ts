// Compiles the Dockerfile of a folder without a daemon, and prints the graph: node compile.js FOLDER
import { compile, llb, offlineImages } from 'dockerfile-llb';

const [, , folder = '.'] = process.argv;
const { definitions } = await compile({
  options: new Map([['platform', 'linux/amd64']]),
  locals: new Map([
    ['context', folder],
    ['dockerfile', folder],
  ]),
  images: offlineImages, // registryImages(dockerCredentials(process.env)) asks the registries
});
for (const definition of definitions.values()) console.log(llb.printDefinition(definition));
