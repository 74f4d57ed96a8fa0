export function buildImage(options: {
  readonly output: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly address?: readonly string[];
  readonly provide?: readonly ('sources' | 'builder' | 'package')[];
  readonly platforms?: readonly ('linux/amd64' | 'linux/arm64')[];
  readonly bundle?: string;
  readonly runtime?: 'quickjs' | 'node';
  readonly noCache?: boolean;
  readonly onOutput?: (text: string) => void;
  readonly log?: (line: string) => void;
}): Promise<void>;
