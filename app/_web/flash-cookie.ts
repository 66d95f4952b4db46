/** Holds one notice for the next page. `proxy.ts` deletes it with that page. */
export const FLASH_COOKIE = "dandelion.flash";
