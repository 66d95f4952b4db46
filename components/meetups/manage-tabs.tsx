import { requestContext } from "@/components/request-context";
import { Tabs } from "@/components/ui/tabs";
import { isNative, type ManagedMeetup, type ManagePart, manageParts, managePath } from "./manage-parts";

interface Props {
	meetup: ManagedMeetup;
	current: ManagePart;
}

/** The organisers' pages of a meetup, above each of them. */
export function ManageTabs({ meetup, current }: Props) {
	const { viewer, t, at } = requestContext();
	const parts = manageParts(viewer, meetup, at);
	if (parts.length < 2) return null;
	return (
		<Tabs
			label={t("preparation.tabs.label")}
			oneRow
			tabs={parts.map((part) => ({
				href: managePath(meetup, part),
				label: t(`preparation.tabs.${part}`),
				current: part === current,
				native: isNative(part),
			}))}
		/>
	);
}
