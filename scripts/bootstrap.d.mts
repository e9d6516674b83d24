export const COMPILE_CACHE: string;
export const projectsNode: string;
export function ensurePackages(): void;
