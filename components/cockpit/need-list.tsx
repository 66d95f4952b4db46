import { requestContext } from "@/components/request-context";
import { MoreLink } from "@/components/ui/more-link";
import { EmptyState } from "@/components/ui/page";
import { Chips } from "@/components/ui/tabs";
import type { Caretaker, NeedPage } from "@/lib/cockpit/needs";
import { NEED_SHOWS, type NeedFilters, type NeedShow } from "@/lib/cockpit/schema";
import { type NeedActions, NeedRows } from "./need-rows";

interface Props {
	/** The address of the page. */
	home: string;
	page: NeedPage;
	filters: NeedFilters;
	caretakers: readonly Caretaker[];
	actions: NeedActions;
	withCommunity?: boolean;
}

/** What waits or what was set aside, a page of it, or that there is nothing. */
export function NeedList({ home, page, filters, caretakers, actions, withCommunity }: Props) {
	const { t } = requestContext();
	return (
		<>
			<Chips
				label={t("cockpit.showsLabel")}
				chips={NEED_SHOWS.map((show) => ({
					href: addressOf(home, show),
					label: t(`cockpit.shows.${show}`),
					current: filters.show === show,
				}))}
			/>
			{page.rows.length > 0 ? (
				<NeedRows needs={page.rows} caretakers={caretakers} actions={actions} withCommunity={withCommunity} />
			) : (
				<EmptyState title={t(`cockpit.empty.${filters.show}`)}>{t(`cockpit.emptyText.${filters.show}`)}</EmptyState>
			)}
			<MoreLink href={page.next && addressOf(home, filters.show, page.next)} label={t("cockpit.more")} />
		</>
	);
}

function addressOf(home: string, show: NeedShow, after?: string): string {
	const parameters = new URLSearchParams(show === "open" ? {} : { show });
	if (after) parameters.set("after", after);
	return parameters.size > 0 ? `${home}?${parameters}` : home;
}
