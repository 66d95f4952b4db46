import { requestContext } from "@/components/request-context";
import { ButtonForm } from "@/components/ui/button-form";
import type { FormAction } from "@/components/ui/form-state";
import type { SuggestedCommunity } from "@/lib/communities/suggestions";
import { nameIn } from "@/lib/i18n/names";
import type { Translate } from "@/lib/i18n/translator";
import { dottedText } from "@/lib/isolated";
import type { Viewer } from "@/lib/viewer";

interface Props {
	communities: readonly SuggestedCommunity[];
	joinAction: FormAction;
}

/** Communities that somebody may want to join, each with the reasons. */
export function SuggestedCommunities({ communities, joinAction }: Props) {
	const { viewer, t } = requestContext();
	return (
		<ul className="rows">
			{communities.map((community) => (
				<li key={community.id} className="row bare">
					<div className="min-w-0">
						<a dir="auto" className="row-link font-semibold" href={`/communities/${community.slug}`}>
							{community.name}
						</a>
						<p dir="auto" className="mt-0.5 text-ink-2">
							{community.summary}
						</p>
						<p className="muted mt-1">{dottedText(reasons(community, viewer, t))}</p>
					</div>
					<ButtonForm
						action={joinAction}
						hidden={{ slug: community.slug }}
						look="quiet"
						small
						label={t("home.joinFor", { community: community.name })}
					>
						{t("communities.join")}
					</ButtonForm>
				</li>
			))}
		</ul>
	);
}

/** Why a community is suggested, in the order of weight, and how many are in it. */
function reasons(community: SuggestedCommunity, viewer: Viewer, t: Translate): string[] {
	const { sameJob, sameUnit, sameSite, threadsRead, topic, languages, memberCount } = community;
	return [
		...(threadsRead > 0 && topic ? [t("home.why.read", { topic: nameIn(viewer.locale, topic) })] : []),
		...(sameJob > 0 ? [t("home.why.job", { count: sameJob })] : []),
		...(sameUnit > 0 ? [t("home.why.unit", { count: sameUnit })] : []),
		...(sameSite > 0 ? [t("home.why.site", { count: sameSite })] : []),
		...(languages.includes(viewer.locale) ? [t("home.why.language")] : []),
		t("communities.members", { count: memberCount }),
	];
}
