/** Whether an id is a link's: links' ids say so, and nodes' never hold these. */
export const isLinkId = (id: string): boolean =>
  id.includes("--") || /^(serves|attended|took-part|held-in|in-country|part-of):/.test(id);
