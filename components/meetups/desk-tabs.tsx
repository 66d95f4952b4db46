import { Tabs } from "@/components/ui/tabs";
import type { Translate } from "@/lib/i18n/translator";

const PARTS = { seats: "", checklist: "/checklist", messages: "/messages" } as const;

/** The parts of the organiser's desk. */
export function DeskTabs({ meetupId, current, t }: { meetupId: string; current: keyof typeof PARTS; t: Translate }) {
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
