import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { ButtonForm } from "@/components/ui/button-form";
import type { FormAction } from "@/components/ui/form-state";
import { Tag } from "@/components/ui/tag";
import { fullInstant } from "@/lib/clock";
import type { RunningRestriction } from "@/lib/communities/restrictions";
import { nameOf } from "@/lib/i18n/names";

interface Props {
	restrictions: readonly RunningRestriction[];
	slug: string;
	action: FormAction;
}

/** Who may not write in a community, or is banned from it, until when and why. */
export function RestrictionRows({ restrictions, slug, action }: Props) {
	const { viewer, t } = requestContext();
	if (restrictions.length === 0) return <p className="muted mt-3">{t("moderation.restrictions.none")}</p>;
	return (
		<ul className="rows">
			{restrictions.map(({ id, person, kind, endsAt, reason }) => (
				<li key={id} className="row">
					<Avatar person={person} />
					<div>
						<a className="row-link font-semibold" href={`/people/${person.id}`}>
							{nameOf(t, person)}
						</a>{" "}
						<Tag tone="bloom">{t(`moderation.restrictions.kinds.${kind}`)}</Tag>
						<p className="muted mt-0.5">
							{endsAt
								? t("moderation.restrictions.until", { until: fullInstant(endsAt, viewer) })
								: t("moderation.restrictions.forGood")}
						</p>
						<p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">{reason}</p>
					</div>
					<div className="aside">
						<ButtonForm
							action={action}
							hidden={{ slug, id }}
							look="quiet"
							small
							label={t("moderation.restrictions.liftLabel", { name: nameOf(t, person) })}
						>
							{t("moderation.restrictions.lift")}
						</ButtonForm>
					</div>
				</li>
			))}
		</ul>
	);
}
