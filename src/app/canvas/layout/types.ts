export interface LayoutNode {
  id: string;
  /** Layout units; one is about a pixel at the opening zoom of a picture of some hundred places. */
  radius: number;
  lat?: number;
  lon?: number;
}

export interface LayoutInput {
  nodes: LayoutNode[];
  /** Indexes of both ends. */
  links: [number, number][];
}

/** x and y of each node, in the input's order. */
export type Positions = Float32Array;
