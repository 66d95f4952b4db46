import { requestContext } from "@/components/request-context";
import { ButtonForm } from "@/components/ui/button-form";
import { SelectField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Panel } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { pinnedIn } from "@/lib/collections/queries";
import { managedCommunities } from "@/lib/viewer";
import { pinAction, unpinAction } from "./actions";

/** Which communities show the collection on their pages; their managers pin it there. */
export async function PinPanel({
	collection: { id, slug, publishedAt },
}: {
	collection: { id: string; slug: string; publishedAt: Date | null };
}) {
	const { viewer, t } = requestContext();
	const pinned = await pinnedIn(viewer, id);
	const managed = managedCommunities(viewer);
	const free = managed.filter((community) => !pinned.some((other) => other.slug === community.slug));
	const mayPin = publishedAt !== null && free.length > 0;
	if (pinned.length === 0 && !mayPin) return null;
	return (
		<Panel title={t("collections.pin.title")}>
			{pinned.length === 0 && <p className="muted">{t("collections.pin.none")}</p>}
			<ul className="grid gap-2">
				{pinned.map((community) => (
					<li key={community.slug} className="flex flex-wrap items-center justify-between gap-2">
						<a className="row-link min-w-0 [overflow-wrap:anywhere]" dir="auto" href={`/communities/${community.slug}`}>
							{community.name}
						</a>
						{managed.some((own) => own.slug === community.slug) && (
							<ButtonForm
								action={unpinAction}
								hidden={{ slug, communitySlug: community.slug }}
								look="plain"
								small
								label={t("collections.pin.unpinFrom", { community: community.name })}
							>
								{t("collections.pin.unpin")}
							</ButtonForm>
						)}
					</li>
				))}
			</ul>
			{mayPin && (
				<ActionForm action={pinAction} className="mt-3 grid gap-3" draft={null}>
					<input type="hidden" name="slug" value={slug} />
					<SelectField
						name="communitySlug"
						label={t("collections.pin.choose")}
						choices={free.map((community) => ({ value: community.slug, label: community.name }))}
						defaultValue={free[0]?.slug}
					/>
					<div>
						<SubmitButton look="quiet">{t("collections.pin.pin")}</SubmitButton>
					</div>
				</ActionForm>
			)}
		</Panel>
	);
}
