import { checkAttributes } from '../../client/specs/known-attributes.ts';
import { type AttestEntry, parseAttest, parseAttestShorthand } from '../../client/specs/parse-attest.ts';
import { readBool } from '../../go/strconv.ts';
import type { FlagSpec } from '../flags/flag-table.ts';
import { parseFlag } from '../flags/key-values.ts';
import { UsageError } from '../usage-error.ts';

/** Flags for attestations of a result. */
export interface AttestFlags {
  readonly attest?: readonly string[];
  readonly provenance?: string;
  readonly sbom?: string;
}

export const attestFlags: readonly FlagSpec[] = [
  {
    flags: '--attest <spec>',
    text: 'attestation for the image: type=sbom,generator=image or type=provenance,mode=max',
    repeat: true,
  },
  {
    flags: '--provenance <spec>',
    text: 'same as --attest type=provenance: true, false, mode=min or mode=max',
  },
  { flags: '--sbom <spec>', text: 'same as --attest type=sbom: true, false or generator=image' },
];

export interface Attestations {
  /** Options of the frontend: `attest:<type>`. */
  readonly options: ReadonlyMap<string, string>;
  /** Whether the flags mention provenance. */
  readonly namesProvenance: boolean;
}

/** The attestations that the flags ask for; the first one of a type counts. Throws a {@link UsageError}. */
export function attestationsOf(flags: AttestFlags): Attestations {
  const entries = [
    ...(flags.attest ?? []).map((text) =>
      parseFlag({ flag: '--attest', value: text, example: '--attest type=sbom,generator=image' }, (spec) =>
        checkedAttest(parseAttest(spec)),
      ),
    ),
    ...shorthand('provenance', flags.provenance, 'mode=max'),
    ...shorthand('sbom', flags.sbom, 'true'),
  ];
  const byType = new Map<string, string | undefined>();
  for (const { type, value } of entries) if (!byType.has(type)) byType.set(type, value);
  const options = new Map<string, string>();
  for (const [type, value] of byType) if (value !== undefined) options.set(`attest:${type}`, value);
  return { options, namesProvenance: byType.has('provenance') };
}

/** The default: minimal provenance, and only in images (docker/buildx v0.36.1 build/opt.go). */
export const defaultProvenance = ['attest:provenance', 'mode=min,inline-only=true'] as const;

function shorthand(type: 'provenance' | 'sbom', text: string | undefined, value: string): AttestEntry[] {
  if (!text) return [];
  return [
    parseFlag({ flag: `--${type}`, value: text, example: `--${type} ${value}` }, (spec) =>
      checkedAttest(parseAttestShorthand(type, spec)),
    ),
  ];
}

function checkedAttest(entry: AttestEntry): AttestEntry {
  checkAttributes('attest', entry.type, entry.attrs);
  return entry;
}

/** A variable of docker buildx that is a boolean where it is set, so not the empty text. Throws a {@link UsageError}. */
export function isSwitchedOn(name: string, env: NodeJS.ProcessEnv): boolean {
  const text = env[name];
  if (text === undefined) return false;
  const value = readBool(text);
  if (value === undefined)
    throw new UsageError(`${name}=${text}: not a boolean`, 'Set it to 1, or unset it.');
  return value;
}
