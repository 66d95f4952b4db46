import { requestContext } from "@/components/request-context";
import { buttonClass } from "@/components/ui/button";
import { firstPart, isNative, type ManagedMeetup, manageParts, managePath } from "./manage-parts";

/** The way to the organisers' pages. Draws nothing for others. */
export function ManageButton({ meetup }: { meetup: ManagedMeetup }) {
	const { viewer, t, at } = requestContext();
	const part = firstPart(manageParts(viewer, meetup, at));
	if (!part) return null;
	return (
		<a
			className={buttonClass({ look: "quiet", wide: true })}
			href={managePath(meetup, part)}
			data-native={isNative(part) || undefined}
		>
			{t("preparation.tabs.open")}
		</a>
	);
}
