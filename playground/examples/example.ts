import { isDockerfile, type PlaygroundFile, type PlaygroundState } from '../model/playground-state.ts';

/** A state to start from. */
export interface Example {
  readonly title: string;
  /** What it shows, in a sentence or two. */
  readonly about: string;
  readonly state: PlaygroundState;
}

/** An example of these files. The first one is opened, and the first Dockerfile is compiled. */
export function example(
  { title, about }: Pick<Example, 'title' | 'about'>,
  files: readonly PlaygroundFile[],
  options: Partial<PlaygroundState> = {},
): Example {
  const dockerfile = files.find(({ path }) => isDockerfile(path))?.path ?? '';
  const state = {
    files,
    open: files[0]?.path ?? '',
    dockerfile,
    target: '',
    platforms: ['linux/amd64'],
    buildArgs: [],
  };
  return { title, about, state: { ...state, ...options } };
}
