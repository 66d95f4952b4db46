import { requestContext } from "@/components/request-context";
import { Section } from "@/components/ui/page";
import { longDay } from "@/lib/clock";
import type { RowsOfStage } from "@/lib/communities/stage-facts";

/** The conversations, editions and practices that the rules counted, the latest of each. */
export function StageRows({ slug, rows }: { slug: string; rows: RowsOfStage }) {
	const { viewer, t } = requestContext();
	const home = `/communities/${slug}`;
	const parts = [
		{
			key: "talk",
			more: home,
			items: rows.talk.map(({ id, title, at, replyCount }) => ({
				href: `${home}/posts/${id}`,
				title,
				detail: t("lifecycle.split.post", { count: replyCount, when: longDay(at, viewer) }),
			})),
		},
		{
			key: "editions",
			more: `${home}/meetups`,
			items: rows.editions.map(({ id, title, at }) => ({
				href: `/meetups/${id}`,
				title,
				detail: longDay(at, viewer),
			})),
		},
		{
			key: "practices",
			more: `${home}/practices`,
			items: rows.practices.map(({ slug: practice, title, reuseCount }) => ({
				href: `/practices/${practice}`,
				title,
				detail: t("lifecycle.stage.reused", { count: reuseCount }),
			})),
		},
	] as const;
	return (
		<Section title={t("lifecycle.stage.rowsTitle")}>
			{parts.map(({ key, more, items }) => (
				<details key={key} className="mt-3">
					<summary className="cursor-pointer font-semibold">{t(`lifecycle.stage.rows.${key}`)}</summary>
					<ul className="rows">
						{items.map(({ href, title, detail }) => (
							<li key={href} className="row bare beside">
								<a className="row-link" dir="auto" href={href}>
									{title}
								</a>
								<span className="aside muted">{detail}</span>
							</li>
						))}
					</ul>
					<p className="mt-2">
						{items.length === 0 ? (
							<span className="muted">{t("lifecycle.stage.noRows")}</span>
						) : (
							<a className="text-link" href={more}>
								{t("lifecycle.stage.allRows")}
							</a>
						)}
					</p>
				</details>
			))}
		</Section>
	);
}
