import type { TestProject } from "vitest/node";
import { ensureBuilt } from "#scripts/ready.mjs";
import { serve } from "#scripts/serve.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    baseUrl: string;
  }
}

/** Builds the app if needed and serves it as `npm start` does, headers and all. */
export default async function setup(project: TestProject) {
  ensureBuilt();
  const { server, address } = await serve({ port: 0 });
  project.provide("baseUrl", address);
  return () => new Promise<void>((done) => server.close(() => done()));
}
