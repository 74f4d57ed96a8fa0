/** The kinds of mounts of a RUN. */
export type MountType = 'bind' | 'cache' | 'tmpfs' | 'secret' | 'ssh';
/** Whether steps use a cache mount at the same time. */
export type CacheSharing = 'shared' | 'private' | 'locked';

/** What a `--mount` asks for. Texts are '' when not given. */
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
  /** Variable that gets a secret; '' is a variable without a name. */
  readonly env: string | undefined;
  /** Permission bits. */
  readonly mode: number | undefined;
  readonly uid: number | undefined;
  readonly gid: number | undefined;
}

/** A mount while its fields are read; `readonly` is undefined until one says so. */
export type MountDraft = { -readonly [K in Exclude<keyof Mount, 'readonly'>]: Mount[K] } & {
  readonly?: boolean;
};
