export function buildImage(options: {
  readonly output: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly address?: readonly string[];
  readonly provide?: readonly ('package' | 'builder')[];
  readonly noCache?: boolean;
  readonly onOutput?: (text: string) => void;
  readonly log?: (line: string) => void;
}): Promise<void>;
