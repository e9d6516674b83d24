/** What the page lays over the canvas, along its edges and in its corners. */
const EDGES = ".bar, .panel, .doors, .legend, .desk[data-folded]";
const CORNERS = ".controls";

const places = (parts: string): DOMRect[] =>
  [...document.querySelectorAll(parts)].map((part) => part.getBoundingClientRect());

/** Where the edges are covered just now, in the window's pixels: what is shown on purpose keeps clear of it. */
export const coveredEdges = (): DOMRect[] => places(EDGES);

/** Where anything is covered just now, in the window's pixels. */
export const covered = (): DOMRect[] => places(`${EDGES}, ${CORNERS}`);
