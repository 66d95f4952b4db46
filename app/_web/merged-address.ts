import { headers } from "next/headers";
import { permanentRedirect } from "next/navigation";
import { addressAfterMerge } from "@/lib/communities/merging";
import { currentViewer } from "./session";

const OF_A_COMMUNITY = /^\/communities\/([^/?#]+)(.*)$/;

/** Leads from the address of a merged community, or of a page below it, to the same page of the community that it is part of now. */
export async function leadOnAfterMerge(): Promise<void> {
	const [, slug, rest = ""] = OF_A_COMMUNITY.exec((await headers()).get("x-dandelion-path") ?? "") ?? [];
	const viewer = slug ? await currentViewer() : null;
	if (!slug || !viewer) return;
	const next = await addressAfterMerge(viewer, slug);
	if (next) permanentRedirect(`/communities/${next}${rest}`);
}
