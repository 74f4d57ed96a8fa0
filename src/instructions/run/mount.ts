/** The kinds of mounts of a RUN. */
export type MountType = 'bind' | 'cache' | 'tmpfs' | 'secret' | 'ssh';
/** Whether several steps may use a cache mount at the same time. */
export type CacheSharing = 'shared' | 'private' | 'locked';

/** A parsed `--mount`. Text fields are '' if they are not set. */
export interface Mount {
  readonly type: MountType;
  /** Stage or image; '' is the build context, or nothing for types that need nothing. */
  readonly from: string;
  readonly source: string;
  readonly target: string;
  readonly readonly: boolean;
  /** Bytes of a tmpfs; 0 is unlimited. */
  readonly size: bigint;
  readonly id: string;
  readonly sharing: CacheSharing | '';
  readonly required: boolean;
  /** Environment variable that receives a secret. '' is a variable without a name. */
  readonly env: string | undefined;
  /** Permission bits. */
  readonly mode: number | undefined;
  readonly uid: number | undefined;
  readonly gid: number | undefined;
}

/** A mount while its fields are parsed. `readonly` is undefined until a field sets it. */
export type MountDraft = { -readonly [K in Exclude<keyof Mount, 'readonly'>]: Mount[K] } & {
  readonly?: boolean;
};
