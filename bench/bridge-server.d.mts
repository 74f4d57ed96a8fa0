import type { ChildProcess } from 'node:child_process';

export function serveBridge(child: ChildProcess, dockerfile: Buffer): Promise<void>;
