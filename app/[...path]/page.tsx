import { nothingAtThatAddress, page, titled } from "@/app/_web/house-page";
import { NotFound } from "@/lib/errors";

async function nothing(): Promise<never> {
	throw new NotFound();
}

export const generateMetadata = titled(nothing);

/** Every address that no other page has. */
export default page(nothing, nothingAtThatAddress);
