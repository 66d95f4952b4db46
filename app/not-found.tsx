/** What Next itself finds nothing for, beside the addresses of pages. Every page carries it, in case: it stays small. */
export { nothingOutside as default } from "./_web/house-page";
