export function findChromium(env?: Record<string, string | undefined>): string | undefined;
export function ensureChromium(env?: Record<string, string | undefined>): string;
