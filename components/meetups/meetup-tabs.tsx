import { requestContext } from "@/components/request-context";
import { Tabs } from "@/components/ui/tabs";

type Part = "coming" | "past" | "calendar" | "feeds";

interface Props {
	current: Part;
	/** Filters that both lists keep. */
	addressOf?: (when: "coming" | "past") => string;
}

/** Tabs: coming, past, calendar, own programme. */
export function MeetupTabs({ current, addressOf = (when) => `/meetups?when=${when}` }: Props) {
	const { t } = requestContext();
	const parts: { part: Part; href: string; label: string }[] = [
		{ part: "coming", href: addressOf("coming"), label: t("meetups.tabs.coming") },
		{ part: "past", href: addressOf("past"), label: t("meetups.tabs.past") },
		{ part: "calendar", href: "/meetups/calendar", label: t("month.title") },
		{ part: "feeds", href: "/meetups/feeds", label: t("feeds.title") },
	];
	return (
		<Tabs label={t("shell.sections")} tabs={parts.map(({ part, ...tab }) => ({ ...tab, current: part === current }))} />
	);
}
