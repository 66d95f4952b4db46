import { requestContext } from "@/components/request-context";
import { ButtonLink } from "@/components/ui/button";
import { ButtonForm } from "@/components/ui/button-form";
import type { FormAction } from "@/components/ui/form-state";
import { Icon } from "@/components/ui/icon";
import { Tag } from "@/components/ui/tag";
import type { Caretaker, ListedNeed } from "@/lib/cockpit/needs";
import { fullName } from "@/lib/text";
import { NEED_ICONS, needAddress } from "./need-address";
import { NeedMenu } from "./need-menu";
import { needTexts, untilText } from "./need-texts";

export interface NeedActions {
	acceptAction: FormAction;
	snoozeAction: FormAction;
	handAction: FormAction;
	doneAction: FormAction;
	bringBackAction: FormAction;
}

interface Props {
	needs: readonly ListedNeed[];
	caretakers: readonly Caretaker[];
	actions: NeedActions;
	/** The list is of several communities. */
	withCommunity?: boolean;
}

/** What needs the viewer, each with the one action that settles it, and ways to set it aside. */
export function NeedRows({ needs, caretakers, actions, withCommunity }: Props) {
	return (
		<ul className="rows">
			{needs.map((need) => (
				<NeedRow
					key={`${need.kind} ${need.subjectId}`}
					need={need}
					caretakers={caretakers}
					actions={actions}
					withCommunity={withCommunity}
				/>
			))}
		</ul>
	);
}

function NeedRow({ need, caretakers, actions, withCommunity }: Omit<Props, "needs"> & { need: ListedNeed }) {
	const { viewer, t, at } = requestContext();
	const { title, detail } = needTexts(need, viewer, t, at);
	return (
		<li className="row">
			<span className="text-accent">
				<Icon name={NEED_ICONS[need.kind]} />
			</span>
			<div className="min-w-0">
				<a
					dir="auto"
					lang={need.language ?? undefined}
					className="row-link font-semibold [overflow-wrap:anywhere]"
					href={needAddress(need)}
				>
					{title}
				</a>
				<p className="muted mt-0.5">
					{withCommunity && `${t("cockpit.inCommunity", { community: need.communityName })}. `}
					{detail}
				</p>
				<NeedTags need={need} />
				{need.aside ? null : <NeedMenu need={need} title={title} caretakers={caretakers} actions={actions} />}
			</div>
			{need.aside ? (
				<ButtonForm
					action={actions.bringBackAction}
					hidden={keyOf(need)}
					look="quiet"
					small
					label={t("cockpit.bringBackLabel", { title })}
				>
					{t("cockpit.bringBack")}
				</ButtonForm>
			) : (
				<MainAction need={need} title={title} action={actions.acceptAction} />
			)}
		</li>
	);
}

export const keyOf = ({ slug, kind, subjectId }: ListedNeed) => ({ slug, kind, subjectId });

function NeedTags({ need }: { need: ListedNeed }) {
	const { viewer, t } = requestContext();
	const { from, aside } = need;
	const tags = aside
		? [
				t(`cockpit.asideOf.${aside.act}`, {
					name: fullName(aside),
					until: aside.until ? untilText(aside.until, viewer) : "",
				}),
			]
		: [
				from && t("cockpit.fromColleague", { name: fullName(from) }),
				need.with && t("cockpit.withColleague", { name: fullName(need.with) }),
			].filter((tag) => tag !== null);
	if (tags.length === 0) return null;
	return (
		<p className="chips mt-2">
			{tags.map((tag) => (
				<Tag key={tag} tone={from ? "blue" : undefined}>
					{tag}
				</Tag>
			))}
		</p>
	);
}

/** The one action that settles it, in place where one click does. */
function MainAction({ need, title, action }: { need: ListedNeed; title: string; action: FormAction }) {
	const { t } = requestContext();
	const word = t(`cockpit.actionOf.${need.kind}`);
	const label = t("cockpit.actionLabel", { action: word, title });
	if (need.kind === "membership_request" && need.address)
		return (
			<ButtonForm action={action} hidden={{ slug: need.slug, personId: need.address }} small label={label}>
				{word}
			</ButtonForm>
		);
	return (
		<ButtonLink href={needAddress(need)} look="quiet" small>
			<span aria-hidden="true">{word}</span>
			<span className="sr-only">{label}</span>
		</ButtonLink>
	);
}
