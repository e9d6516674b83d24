/**
 * The page's content policy forbids making code from text, and zod tries it, as soon as a schema is
 * made, unless it has been told not to. Its own `config` would come too late: schemas are made while
 * their modules load. To be imported before any of them.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
