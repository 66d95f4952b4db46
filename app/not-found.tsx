/** What Next itself finds nothing for, beside the addresses of pages. Every page carries it, in case: it stays small. */
export { notFoundSignedOut as default } from "./_web/page-with-status";
