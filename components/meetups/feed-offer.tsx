import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ListedFeed } from "@/lib/calendar/feeds";
import type { Translate } from "@/lib/i18n/translator";
import type { Viewer } from "@/lib/viewer";
import { FeedAddress } from "./feed-address";

interface Props {
	/** Addresses the viewer has of it already. */
	feeds: readonly ListedFeed[];
	of: { scope: "community"; communityId: string } | { scope: "series"; seriesId: string };
	name: string;
	viewer: Viewer;
	t: Translate;
	at: Date;
	openAction: FormAction;
	closeAction: FormAction;
}

/** What a community or a series holds, in one's own calendar: the address one has, or the way to one. */
export function FeedOffer({ feeds, of, name, openAction, ...part }: Props) {
	const { t } = part;
	if (feeds.length > 0) return feeds.map((feed) => <FeedAddress key={feed.id} feed={feed} name={name} {...part} />);
	return (
		<ActionForm action={openAction} summary={t("shell.formProblems")} className="grid gap-2.5">
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
