/** What crosses HTTP and what a database value becomes: numbers, strings, lists and maps, nothing richer. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | JsonValue[]
  | { [key: string]: JsonValue };
