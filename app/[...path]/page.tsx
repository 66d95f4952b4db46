import { notFound } from "next/navigation";

/** Every address that no other page has; a page of its own, so that what it draws is not carried by all the others. */
export default function UnknownAddressPage() {
	notFound();
}
