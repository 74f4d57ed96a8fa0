/** What the value of a label can be required to be, as in the `label-schema` of hadolint. */
export const labelTypes: readonly string[] = ['text', 'url', 'semver', 'hash', 'rfc3339', 'spdx', 'email'];
