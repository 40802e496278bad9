declare module 'virtual:alias-index' {
  export const aliasIndex: import('../domain/alias-index').AliasIndex;
}

declare module 'virtual:languages' {
  /** The languages there are, by code. */
  export const languages: { code: string; name: string }[];
}
