/** A colour as the shaders take it: red, green, blue, each 0 to 1. */
export type Rgb = [number, number, number];

/** What is the same for every mark of a frame, and may change from frame to frame. */
export interface Look {
  /** 0: everything at full strength; 1: what is not lit has stepped back. */
  dim: number;
  /** Of the amber mark; 1 is its full size. */
  scale: number;
  /** Strength of links that are not lit: many thousands at full strength would be one grey. */
  faint: number;
  /** While the camera moves nobody points at a link, and drawing where links are hit takes as long as the links. */
  moving: boolean;
  paper: Rgb;
  amber: Rgb;
}

/** From `#rrggbb`. */
export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
