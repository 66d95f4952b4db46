import { requestContext } from "@/components/request-context";
import type { FormAction } from "@/components/ui/form-state";
import type { ListedFeed } from "@/lib/calendar/feeds";
import { FeedAddress } from "./feed-address";

interface Props {
	feed: ListedFeed;
	closeAction: FormAction;
}

export function FeedRow({ feed, closeAction }: Props) {
	const { t } = requestContext();
	const name =
		feed.community?.name ??
		(feed.series ? `${feed.series.community.name}, ${feed.series.title}` : feed.site?.name) ??
		t("feeds.mine");
	return (
		<li className="row bare">
			<div className="min-w-0 grow">
				<p className="font-semibold">{name}</p>
				<FeedAddress feed={feed} name={name} closeAction={closeAction} />
			</div>
		</li>
	);
}
