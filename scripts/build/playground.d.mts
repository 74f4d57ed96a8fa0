import type { Metafile } from 'esbuild';

export function buildPlayground(outdir: string): Promise<Metafile>;
