export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const CELL = 72;

/** Boxes on a page, found by the cells they touch, so that none has to be held against all others. */
export class Boxes {
  private readonly cells = new Map<string, Box[]>();

  private *keys({ left, top, right, bottom }: Box): Generator<string> {
    for (let i = Math.floor(left / CELL); i <= Math.floor(right / CELL); i++) {
      for (let j = Math.floor(top / CELL); j <= Math.floor(bottom / CELL); j++) yield `${i} ${j}`;
    }
  }

  put(box: Box): void {
    for (const key of this.keys(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push(box);
      else this.cells.set(key, [box]);
    }
  }

  /** Whether nothing lies under the box. */
  free(box: Box): boolean {
    for (const key of this.keys(box)) {
      for (const other of this.cells.get(key) ?? []) {
        const apart =
          box.left >= other.right ||
          other.left >= box.right ||
          box.top >= other.bottom ||
          other.top >= box.bottom;
        if (!apart) return false;
      }
    }
    return true;
  }
}
