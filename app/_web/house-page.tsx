import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Refusal } from "@/components/shell/refusal";
import { NotFound, type RefusalReason, Refused } from "@/lib/errors";
import { translator } from "@/lib/i18n/translator";
import { isEmployee, type Viewer } from "@/lib/viewer";
import { answerWith } from "./answering";
import { visitorLocale } from "./entrance";
import { logRefusal } from "./request-log";
import { currentViewer } from "./session";
import { Shell } from "./shell";

/** Closed by who one is, not by how things stand: somebody can open it. */
const OPENED_BY_SOMEBODY: ReadonlySet<RefusalReason> = new Set<RefusalReason>([
	"administrators_only",
	"hub_leads_only",
	"members_only",
	"moderators_only",
	"managers_only",
	"authors_or_moderators_only",
	"practice_keepers_only",
	"by_invitation_only",
	"community_creation_closed",
]);

type Nothing = () => Promise<ReactNode>;

/**
 * A page of the house. What the viewer may not see is not found, and what they may not do is refused: its verbs and
 * queries say so, and the answer is a whole page with its status that says where to go from here. `nothing` is what
 * stands there for what is not found, where it is something else than the house's own words.
 */
export function page<Props>(draw: (props: Props) => Promise<ReactNode>, nothing: Nothing = nothingInTheHouse) {
	return async (props: Props): Promise<ReactNode> => {
		try {
			return await draw(props);
		} catch (problem) {
			if (problem instanceof NotFound) {
				answerWith(404);
				return nothing();
			}
			if (!(problem instanceof Refused)) throw problem;
			answerWith(403);
			return closed(problem);
		}
	};
}

/** The title of such a page, or of what is said in its place. */
export function titled<Props>(title: (props: Props) => Promise<string>) {
	return async (props: Props): Promise<Metadata> => {
		try {
			return { title: await title(props) };
		} catch (problem) {
			const t = translator(await visitorLocale());
			if (problem instanceof NotFound) return { title: t("shell.notFoundTitle") };
			if (problem instanceof Refused) return { title: t("shell.forbiddenTitle") };
			throw problem;
		}
	};
}

/** An address that nothing answers to, and no gate stands before: in the house for who is at home there. */
export async function nothingAtThatAddress(): Promise<ReactNode> {
	const viewer = await currentViewer();
	if (!viewer) return nothingOutside();
	return <Shell viewer={viewer}>{nothingFor(viewer)}</Shell>;
}

async function nothingInTheHouse(): Promise<ReactNode> {
	const viewer = await currentViewer();
	return viewer ? nothingFor(viewer) : nothingOutside();
}

/** For somebody who is not signed in. */
export async function nothingOutside(): Promise<ReactNode> {
	const t = translator(await visitorLocale());
	return (
		<main className="content mx-auto">
			<Refusal
				title={t("shell.notFoundTitle")}
				lede={t("shell.notFoundPlainText")}
				home={{ href: "/sign-in", label: t("shell.goHome") }}
			/>
		</main>
	);
}

function nothingFor(viewer: Viewer): ReactNode {
	const t = translator(viewer.locale);
	const searches = isEmployee(viewer);
	return (
		<Refusal
			title={t("shell.notFoundTitle")}
			lede={t(searches ? "shell.notFoundText" : "shell.notFoundPlainText")}
			search={searches ? { label: t("shell.search"), button: t("shell.searchButton") } : undefined}
			home={{ href: "/", label: t("shell.goHome") }}
		/>
	);
}

async function closed({ reason }: Refused): Promise<ReactNode> {
	const viewer = await currentViewer();
	await logRefusal(reason, viewer);
	const t = translator(await visitorLocale());
	const asks = viewer !== null && isEmployee(viewer) && OPENED_BY_SOMEBODY.has(reason);
	return (
		<Refusal
			title={t("shell.forbiddenTitle")}
			lede={t(`refusals.${reason}`)}
			more={asks ? t("shell.forbiddenText") : undefined}
			help={asks ? { href: "/people", label: t("shell.forbiddenAction") } : undefined}
			home={{ href: "/", label: t("shell.goHome") }}
		/>
	);
}
