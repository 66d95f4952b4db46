import { headers } from "next/headers";
import { permanentRedirect } from "next/navigation";
import { addressAfterMerge } from "@/lib/communities/merging";
import { topicAddressNow } from "@/lib/topics/topic-page";
import { currentViewer } from "./session";

const OF_A_TOPIC = /^\/topics\/([^/?#]+)(.*)$/;
const OF_A_COMMUNITY = /^\/communities\/([^/?#]+)(.*)$/;

/** Leads from the address of a merged community or topic, or of a page below it, to the same page of what it is part of now. */
export async function leadOnAfterMerge(): Promise<void> {
	const path = (await headers()).get("x-dandelion-path") ?? "";
	const [, topic, below = ""] = OF_A_TOPIC.exec(path) ?? [];
	if (topic && (await currentViewer())) {
		const now = await topicAddressNow(topic);
		if (now) permanentRedirect(`/topics/${now}${below}`);
	}
	const [, slug, rest = ""] = OF_A_COMMUNITY.exec(path) ?? [];
	const viewer = slug ? await currentViewer() : null;
	if (!slug || !viewer) return;
	const next = await addressAfterMerge(viewer, slug);
	if (next) permanentRedirect(`/communities/${next}${rest}`);
}
