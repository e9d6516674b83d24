declare module "edtf" {
  /** Bounds are milliseconds since 1970 (UTC); an open end is ±Infinity. */
  interface ParsedDate {
    readonly type: string;
    readonly min: number;
    readonly max: number;
  }
  export default function edtf(text: string): ParsedDate;
}
