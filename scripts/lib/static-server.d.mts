export function serveFiles(root: string, port?: number): Promise<{ url: string; close: () => Promise<void> }>;
