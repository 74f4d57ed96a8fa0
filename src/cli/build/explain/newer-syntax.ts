import type { FailureFinding } from '../../output/advice/advice-table.ts';
import type { FailureFacts } from './failure-facts.ts';

/** The syntax version that brought a flag of an instruction (docs.docker.com/reference/dockerfile). */
const versions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  add: { 'keep-git-dir': '1.1', chmod: '1.2', link: '1.4', checksum: '1.6', unpack: '1.17', exclude: '1.19' },
  copy: { chmod: '1.2', link: '1.4', exclude: '1.19', parents: '1.20' },
  run: { mount: '1.2', network: '1.3', device: '1.14-labs', security: '1.20' },
};

/** A flag that an older frontend than ours does not know: the daemon's own, or the one that `# syntax=` names. */
export function newerSyntax({ message, inputs, file, lines }: FailureFacts): FailureFinding | undefined {
  const flag = /unknown flag: (?:--)?([a-z-]+)/i.exec(message)?.[1];
  if (flag === undefined || inputs.frontend === undefined || !file || !lines) return undefined;
  const line = file.text.slice(file.lineStarts[lines.start - 1], file.lineStarts[lines.start]);
  const keyword = /^\s*(?:onbuild\s+)?([a-z]+)/i.exec(line)?.[1]?.toLowerCase() ?? '';
  const version = versions[keyword]?.[flag];
  if (version === undefined) return undefined;
  const syntax = /^#\s*syntax\s*=\s*(\S+)/i.exec(file.text)?.[1] ?? '';
  return {
    code: 'flag-needs-syntax',
    data: { flag: `${keyword.toUpperCase()} --${flag}`, version, frontend: inputs.frontend, syntax },
  };
}
