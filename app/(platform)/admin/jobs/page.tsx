import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireAdministrator } from "@/app/_web/session";
import { ActionForm } from "@/components/ui/form";
import { EmptyState, PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { RelativeTime } from "@/components/ui/time";
import { failedJobs } from "@/lib/jobs/failures";
import { queueDepth } from "@/lib/queue";
import { retryJobAction } from "./actions";

export const generateMetadata = pageTitle(async () => (await requireAdministrator()).t("admin.jobs.title"));

export default pageWithStatus(async function JobsPage() {
	const { viewer, t } = await requireAdministrator();
	const [failed, waiting] = await Promise.all([failedJobs(viewer), queueDepth()]);
	return (
		<div className="max-w-[860px]">
			<PageHead
				crumbs={[{ label: t("shell.admin"), href: "/admin" }]}
				title={t("admin.jobs.title")}
				lede={t("admin.jobs.lede")}
			>
				<p className="mt-2">{t("admin.jobs.waiting", { count: waiting })}</p>
			</PageHead>
			<Section title={t("admin.jobs.failures")}>
				{failed.length === 0 && <EmptyState title={t("admin.jobs.none")}>{t("admin.jobs.noneHint")}</EmptyState>}
				<ul className="rows">
					{failed.map((job) => {
						const task = t(`admin.jobs.tasks.${job.name}`);
						return (
							<li key={job.id}>
								<div className="row bare">
									<div className="min-w-0 [overflow-wrap:anywhere]">
										<h3>{task}</h3>
										<p className="muted">{job.problem}</p>
									</div>
									<div className="aside md:grid md:justify-items-end md:gap-2">
										{job.nextAt ? (
											<span>
												{t("admin.jobs.next")} <RelativeTime instant={job.nextAt} />
											</span>
										) : (
											<Tag tone="red">{t("admin.jobs.givenUp")}</Tag>
										)}
										<ActionForm action={retryJobAction}>
											<input type="hidden" name="id" value={job.id} />
											<SubmitButton look="quiet" small label={t("admin.jobs.retryLabel", { task })}>
												{t("admin.jobs.retry")}
											</SubmitButton>
										</ActionForm>
									</div>
								</div>
							</li>
						);
					})}
				</ul>
			</Section>
		</div>
	);
});
