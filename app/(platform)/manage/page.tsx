import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { NeedList } from "@/components/cockpit/need-list";
import { NeedRules } from "@/components/cockpit/need-rules";
import { PageHead } from "@/components/ui/page";
import { otherCaretakers, ownNeeds } from "@/lib/cockpit/needs";
import { needFilters } from "@/lib/cockpit/schema";
import { acceptAction, bringBackAction, doneAction, handAction, snoozeAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireEmployee()).t("cockpit.allTitle"));

export default pageWithStatus(async function OwnNeedsPage({ searchParams }: PageProps<"/manage">) {
	const { viewer, t, at } = await requireEmployee();
	const filters = needFilters.parse(await searchParams);
	const page = await ownNeeds(viewer, filters, at);
	const caretakers = await otherCaretakers(
		viewer,
		page.rows.map(({ slug }) => slug),
	);
	return (
		<div className="max-w-[860px]">
			<PageHead
				crumbs={[{ label: t("shell.home"), href: "/" }]}
				title={t("cockpit.allTitle")}
				lede={t("cockpit.allLede")}
			/>
			<NeedList
				home="/manage"
				page={page}
				filters={filters}
				caretakers={caretakers}
				actions={{ acceptAction, snoozeAction, handAction, doneAction, bringBackAction }}
				withCommunity
			/>
			<NeedRules />
		</div>
	);
});
