/** What a table holds at a key, and never what an object inherits: an id may be "constructor". */
export const lookUp = <T>(
  table: Readonly<Record<string, T>> | null | undefined,
  key: string,
): T | undefined => (table != null && Object.hasOwn(table, key) ? table[key] : undefined)
