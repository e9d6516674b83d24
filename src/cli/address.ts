import { Hono } from "hono";
import type { Settings } from "../db/settings.ts";
import { serve } from "../server/serve.ts";

/** Throws `setup` where nothing can be served there: asked before anything is started for it. */
export async function assertAddress({ host, port }: Settings): Promise<void> {
  const probe = await serve(new Hono(), { host, port });
  await probe.close();
}
