export interface Engine {
  /** For clients of the engine. */
  readonly env: Readonly<Record<string, string | undefined>>;
  stop(): Promise<void>;
}

export function startEngine(options?: { readonly log?: (line: string) => void }): Promise<Engine>;
