/** Holds one notice. Read by the next page, then gone: `proxy.ts` clears it with that page, the browser after a while. */
export const FLASH_COOKIE = "dandelion.flash";
