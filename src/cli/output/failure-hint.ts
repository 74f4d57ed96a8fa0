import type { FailedStep } from '../../views/progress/failed-step.ts';

/** What to do next about a step that failed; undefined when its error says it. */
export function failureHint({ error, earlier }: FailedStep): string | undefined {
  const cause = causes.find(([pattern]) => pattern.test(error))?.[1];
  const log = earlier > 0 ? 'Run the build with --progress plain to see all of its output.' : undefined;
  return [cause, log].filter(Boolean).join('\n') || undefined;
}

const causes: readonly (readonly [RegExp, string])[] = [
  [
    /exit code: 127\b/,
    'A command was not found in the image: install it in a RUN before, or look at PATH and at the base image.',
  ],
  [
    /exit code: 126\b/,
    'A command could not be executed: is the file executable, and made for this platform?',
  ],
  [
    /exit code: 137\b/,
    'The command was killed, most often because memory ran out: give the daemon more, or let it do less at once.',
  ],
  [
    /did not complete successfully/,
    'Steps before it are in the cache: mend the command and build again, or build up to its stage with --target to look around.',
  ],
  [
    /failed to calculate checksum .* not found/,
    'The file is not in the build context: look at the path, which starts at the context folder, and at .dockerignore.',
  ],
];
