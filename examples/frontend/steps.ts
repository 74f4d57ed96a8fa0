// A frontend for files with a step on each line: `from IMAGE`, `copy PATH`, `run COMMAND`, `start COMMAND`.
import { imageResult, llb, openBuild, serveFrontend } from 'dockerfile-llb/frontend';

serveFrontend(async (gateway, signal) => {
  const build = await openBuild(gateway, signal);
  let { state, image, cmd }: Image = { state: llb.scratch() };
  for (const [index, line] of build.file.text.split('\n').entries()) {
    const [, keyword = '', value = ''] = /^(\w*) *(.*)$/.exec(line) ?? [];
    if (line === '' || line.startsWith('#')) continue;
    else if (keyword === 'from') ({ state, image } = await build.image(value));
    else if (keyword === 'copy')
      state = llb.file(state, [llb.copy(await build.context([value]), value, '/')]);
    else if (keyword === 'run') state = llb.run(state, { args: ['sh', '-c', value] });
    else if (keyword === 'start') cmd = ['sh', '-c', value];
    else throw build.error(`unknown step: ${keyword}`, { start: index + 1, end: index + 1 });
  }
  return imageResult([{ ref: await build.solve(state), image, config: { ...image?.config, cmd } }]);
});

interface Image {
  state: llb.State;
  image?: Parameters<typeof imageResult>[0][number]['image'];
  cmd?: string[];
}
