import { LibraryError } from '../../base/library-error.ts';

/** Why a recorded build cannot be explained. */
export type BuildRecordErrorCode =
  /** The file is not an archive of build records, or a damaged one. */
  | 'record-invalid'
  /** The record has no graph of the build. */
  | 'record-without-graph';

/** A build that was recorded elsewhere and cannot be read. */
export class BuildRecordError extends LibraryError<BuildRecordErrorCode> {
  override readonly name = 'BuildRecordError';

  constructor(message: string, code: BuildRecordErrorCode, cause?: unknown) {
    super(message, code, { hint: hints[code], cause });
  }
}

const hints: Readonly<Record<BuildRecordErrorCode, string>> = {
  'record-invalid': 'Name an archive that `docker buildx history export` wrote.',
  'record-without-graph':
    'Daemons record no graph of a build that failed. Images have one with the attestation type=provenance,mode=max.',
};
