/** A question that the frontend answers instead of building. */
export interface SubrequestDefinition {
  /** Value of the `requestid` option. */
  readonly name: string;
  readonly version: string;
  readonly description: string;
  /** Options that matter to it; undefined where the reference lists none. */
  readonly opts?: readonly { readonly name: string; readonly description: string }[];
  /** Metadata that its result has. */
  readonly metadata: readonly string[];
}

/** The subrequests (moby/buildkit v0.32.2 frontend/subrequests). */
export const subrequests = {
  describe: {
    name: 'frontend.subrequests.describe',
    version: '1.0.0',
    description: 'List available subrequest types',
    metadata: ['result.json', 'result.txt'],
  },
  outline: {
    name: 'frontend.outline',
    version: '1.0.0',
    description: 'List all parameters current build target supports',
    opts: [{ name: 'target', description: 'Target build stage' }],
    metadata: ['result.json', 'result.txt'],
  },
  targets: {
    name: 'frontend.targets',
    version: '1.0.0',
    description: 'List all targets current build supports',
    opts: [],
    metadata: ['result.json', 'result.txt'],
  },
  lint: {
    name: 'frontend.lint',
    version: '1.0.0',
    description: 'Lint a Dockerfile',
    opts: [],
    metadata: ['result.json', 'result.txt', 'result.statuscode'],
  },
  convertLlb: {
    name: 'frontend.convertllb',
    version: '0.1.0',
    description: 'Convert Dockerfile to LLB',
    opts: [],
    metadata: ['result.json'],
  },
} as const satisfies Record<string, SubrequestDefinition>;
