import { requestContext } from "@/components/request-context";
import { Tabs } from "@/components/ui/tabs";

const PARTS = { seats: "", checklist: "/checklist", messages: "/messages" } as const;

export function DeskTabs({ meetupId, current }: { meetupId: string; current: keyof typeof PARTS }) {
	const { t } = requestContext();
	return (
		<Tabs
			label={t("preparation.tabs.label")}
			tabs={(["seats", "checklist", "messages"] as const).map((part) => ({
				href: `/meetups/${meetupId}/desk${PARTS[part]}`,
				label: t(`preparation.tabs.${part}`),
				current: part === current,
			}))}
		/>
	);
}
