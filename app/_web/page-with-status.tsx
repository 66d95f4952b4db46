import type { Metadata } from "next";
import type { ReactNode } from "react";
import type { RequestContext } from "@/components/request-context";
import { Refusal } from "@/components/shell/refusal";
import { isDatabaseAway } from "@/lib/database-away";
import { asAnswer } from "@/lib/database-errors";
import { NotFound, type RefusalReason, Refused } from "@/lib/errors";
import type { MessageKey } from "@/lib/i18n/translator";
import { refusalText } from "@/lib/refusal-text";
import { isEmployee } from "@/lib/viewer";
import { withDrafts } from "./offered-drafts";
import { statusOf } from "./refusal-response";
import { logRefusal } from "./request-log";
import { setStatus } from "./response-status";
import { currentViewer, requireViewer } from "./session";
import { Shell } from "./shell";
import { unlessDatabaseAway } from "./unavailable";
import { visitorRequest } from "./visitor-request";

/** Refusals that depend on a role: somebody can give the person access. */
const ACCESS_CAN_BE_GIVEN: ReadonlySet<RefusalReason> = new Set<RefusalReason>([
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

const refusalTitle = (problem: Refused): MessageKey =>
	statusOf(problem).retryAfterSeconds === undefined ? "shell.forbiddenTitle" : "shell.notNowTitle";

/**
 * A page that answers NotFound with 404, Refused with 403 and a database that is away with 503, each with a whole page of HTML.
 * Next's own notFound() and forbidden() send an empty body until a script runs (docs/decisions/038-pages.md).
 */
export function pageWithStatus<Props>(
	draw: (props: Props) => Promise<ReactNode>,
	notFoundPage: () => Promise<ReactNode> = pageNotFound,
) {
	const drawOrRefuse = async (props: Props): Promise<ReactNode> => {
		try {
			return await withDrafts(await draw(props));
		} catch (error) {
			const problem = asAnswer(error);
			if (problem instanceof NotFound) {
				setStatus(404);
				return await notFoundPage();
			}
			if (!(problem instanceof Refused)) throw problem;
			const { status, retryAfterSeconds } = statusOf(problem);
			setStatus(status, retryAfterSeconds);
			return await accessRefused(problem);
		}
	};
	return (props: Props): Promise<ReactNode> => unlessDatabaseAway(() => drawOrRefuse(props));
}

/** The title of such a page, or of the 404, 403 or 503 in its place. */
export function pageTitle<Props>(title: (props: Props) => Promise<string>) {
	return async (props: Props): Promise<Metadata> => {
		try {
			return { title: await title(props) };
		} catch (error) {
			const problem = asAnswer(error);
			const { t } = await visitorRequest();
			if (problem instanceof NotFound) return { title: t("shell.notFoundTitle") };
			if (problem instanceof Refused) return { title: t(refusalTitle(problem)) };
			if (isDatabaseAway(problem)) return { title: t("shell.unavailableTitle") };
			throw problem;
		}
	};
}

/** A 404 outside the signed-in layout: somebody who is signed in sees it with their navigation. */
export async function addressNotFound(): Promise<ReactNode> {
	if (!(await currentViewer())) return notFoundSignedOut();
	return <Shell>{notFoundSignedIn(await requireViewer())}</Shell>;
}

async function pageNotFound(): Promise<ReactNode> {
	return (await currentViewer()) ? notFoundSignedIn(await requireViewer()) : notFoundSignedOut();
}

export async function notFoundSignedOut(): Promise<ReactNode> {
	const { t } = await visitorRequest();
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

function notFoundSignedIn({ viewer, t }: RequestContext): ReactNode {
	const canSearch = isEmployee(viewer);
	return (
		<Refusal
			title={t("shell.notFoundTitle")}
			lede={t(canSearch ? "shell.notFoundText" : "shell.notFoundPlainText")}
			search={canSearch ? { label: t("shell.search"), button: t("shell.searchButton") } : undefined}
			home={{ href: "/", label: t("shell.goHome") }}
		/>
	);
}

async function accessRefused(problem: Refused): Promise<ReactNode> {
	const { reason } = problem;
	const viewer = await currentViewer();
	await logRefusal(reason, viewer);
	const { t } = await visitorRequest();
	const canAsk = viewer !== null && isEmployee(viewer) && ACCESS_CAN_BE_GIVEN.has(reason);
	return (
		<Refusal
			title={t(refusalTitle(problem))}
			lede={viewer ? refusalText(t, problem, viewer) : t(`refusals.${reason}`)}
			more={canAsk ? t("shell.forbiddenText") : undefined}
			help={canAsk ? { href: "/people", label: t("shell.forbiddenAction") } : undefined}
			home={{ href: "/", label: t("shell.goHome") }}
		/>
	);
}
