import { requestContext } from "@/components/request-context";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ListedFeed } from "@/lib/calendar/feeds";
import { FeedAddress } from "./feed-address";

interface Props {
	/** The viewer's calendar addresses for it. */
	feeds: readonly ListedFeed[];
	of: { scope: "community"; communityId: string } | { scope: "series"; seriesId: string };
	name: string;
	openAction: FormAction;
	closeAction: FormAction;
}

/** The viewer's calendar address for a community or a series, or a button to create one. */
export function FeedOffer({ feeds, of, name, openAction, closeAction }: Props) {
	const { t } = requestContext();
	if (feeds.length > 0)
		return feeds.map((feed) => <FeedAddress key={feed.id} feed={feed} name={name} closeAction={closeAction} />);
	return (
		<ActionForm action={openAction} className="grid gap-2.5">
			<p className="muted">{t(`feeds.offer.${of.scope}`)}</p>
			{Object.entries(of).map(([field, value]) => (
				<input key={field} type="hidden" name={field} value={value} />
			))}
			<div>
				<SubmitButton look="quiet" label={`${t("feeds.open")} (${name})`}>
					{t("feeds.open")}
				</SubmitButton>
			</div>
		</ActionForm>
	);
}
