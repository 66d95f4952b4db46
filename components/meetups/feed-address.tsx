import { requestContext } from "@/components/request-context";
import { Dialog } from "@/components/ui/dialog";
import { ActionForm } from "@/components/ui/form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ListedFeed } from "@/lib/calendar/feeds";
import { relativeDay } from "@/lib/clock";

interface Props {
	feed: ListedFeed;
	/** For screen readers. */
	name: string;
	closeAction: FormAction;
}

export function FeedAddress({ feed, name, closeAction }: Props) {
	const { viewer, t, at } = requestContext();
	const read = feed.lastReadAt
		? t("feeds.read", { when: relativeDay(feed.lastReadAt, at, viewer) })
		: t("feeds.neverRead");
	return (
		<>
			<label className="mt-1 block">
				<span className="sr-only">{t("feeds.address", { name })}</span>
				<input className="input w-full text-small" readOnly value={feed.address} />
			</label>
			<p className="muted mt-1">{read}</p>
			<div className="mt-1 flex flex-wrap items-center gap-x-5">
				<a className="text-link" href={feed.address.replace(/^https?:/, "webcal:")} data-native>
					{t("feeds.subscribe")}
				</a>
				<Dialog
					id={`close-${feed.id}`}
					title={t("feeds.closeTitle", { name })}
					opener={
						<>
							{t("feeds.close")}{" "}
							<span className="sr-only">
								(<bdi>{name}</bdi>)
							</span>
						</>
					}
					openerLook="plain"
					close={t("shell.cancel")}
				>
					<ActionForm action={closeAction} className="grid gap-4">
						<p>{t("feeds.closeText")}</p>
						<input type="hidden" name="feedId" value={feed.id} />
						<SubmitButton look="danger">{t("feeds.close")}</SubmitButton>
					</ActionForm>
				</Dialog>
			</div>
		</>
	);
}
