export function codeBlocks(): { readonly place: string; readonly code: string }[];
