import type { FormAction } from "@/components/ui/form-state";
import type { ListedFeed } from "@/lib/calendar/feeds";
import type { Translate } from "@/lib/i18n/translator";
import type { Viewer } from "@/lib/viewer";
import { FeedAddress } from "./feed-address";

interface Props {
	feed: ListedFeed;
	viewer: Viewer;
	t: Translate;
	at: Date;
	closeAction: FormAction;
}

/** One of the viewer's calendar addresses among all of them. */
export function FeedRow({ feed, ...part }: Props) {
	const name =
		feed.community?.name ??
		(feed.series ? `${feed.series.community.name}, ${feed.series.title}` : feed.site?.name) ??
		part.t("feeds.mine");
	return (
		<li className="row bare">
			<div className="min-w-0 grow">
				<p className="font-semibold">{name}</p>
				<FeedAddress feed={feed} name={name} {...part} />
			</div>
		</li>
	);
}
