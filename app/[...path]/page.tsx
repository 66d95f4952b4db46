import { addressNotFound, pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { NotFound } from "@/lib/errors";

async function throwNotFound(): Promise<never> {
	throw new NotFound();
}

export const generateMetadata = pageTitle(throwNotFound);

/** Every address without a page. */
export default pageWithStatus(throwNotFound, addressNotFound);
