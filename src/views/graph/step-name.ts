/** The parts of a name that the frontend gave a step: `[linux/amd64 build 2/3] RUN make`. */
export interface StepName {
  /** '' for an unnamed single stage; undefined if the name does not contain the stage. */
  readonly stage: string | undefined;
  /** '' unless the build is for several platforms. */
  readonly platform: string;
  /** `internal`, `context NAME`, … : the text in the brackets of a name that does not belong to a stage. */
  readonly purpose: string;
  /** The name without the part in brackets. */
  readonly text: string;
}

/** Splits the name of a step into its parts. Any text is accepted. */
export function parseStepName(name: string): StepName {
  const end = name.startsWith('[') ? name.indexOf('] ') : -1;
  if (end === -1) return { stage: undefined, platform: '', purpose: '', text: name };
  const words = name.slice(1, end).split(' ').filter(Boolean);
  const text = name.slice(end + 2);
  if (!/^\d+\/\d+$/.test(words.at(-1) ?? ''))
    return { stage: undefined, platform: '', purpose: words.join(' '), text };
  const hasPlatform = words.length > 1 && words[0]?.includes('/');
  const [platform = '', stage = ''] = hasPlatform ? words : ['', ...words.slice(0, -1)];
  return { stage: hasPlatform && words.length === 2 ? '' : stage, platform, purpose: '', text };
}
