import { addressNotFound, pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { NotFound } from "@/lib/errors";

async function nothing(): Promise<never> {
	throw new NotFound();
}

export const generateMetadata = pageTitle(nothing);

/** Every address without a page. */
export default pageWithStatus(nothing, addressNotFound);
