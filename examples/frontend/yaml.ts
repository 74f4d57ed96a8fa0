import { type Frontend, imageResult, llb, openBuild } from 'dockerfile-llb/frontend';
import { parseDocument } from 'yaml';

/** Builds YAML files with `base`, and if they want, `copy`, `run` (lists) and `start`. */
export const app: Frontend = async (gateway, signal) => {
  const build = await openBuild(gateway, signal);
  const document = parseDocument(build.file.text, { prettyErrors: false });
  const [mistake] = document.errors;
  if (mistake) throw build.error(mistake.message, build.linesAt(...mistake.pos));
  const { base, copy = [], run = [], start = 'sh' } = document.toJS() ?? {};
  if (typeof base !== 'string') throw build.error('the file needs a base image, such as: base: alpine:3');
  const { state: root, image } = await build.image(base);
  const context = await build.context(copy);
  let state = llb.withDir(root, '/app');
  for (const path of copy)
    state = llb.file(state, [llb.copy(context, path, '/app/', { createDestPath: true })]);
  for (const command of run) state = llb.run(state, { args: ['sh', '-c', command] });
  const ref = await build.solve(state);
  const config = { workingDir: '/app', cmd: ['sh', '-c', start] };
  return imageResult([{ ref, image, config }]);
};
