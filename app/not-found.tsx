/** Next's own 404. Every page carries it, so it must stay small. */
export { notFoundSignedOut as default } from "./_web/page-with-status";
