import { requestContext } from "@/components/request-context";
import { ButtonForm } from "@/components/ui/button-form";
import type { CollectionPage } from "@/lib/collections/queries";
import { addEntryAction, removeEntryAction } from "./actions";

/** Practices that were retired since: readers do not see them, and somebody should choose what stands there instead. */
export function LostEntries({ slug, entries }: { slug: string; entries: CollectionPage["lost"] }) {
	const { t } = requestContext();
	if (entries.length === 0) return null;
	return (
		<div className="panel mt-5">
			<h3>{t("collections.lostTitle")}</h3>
			<p className="muted">{t("collections.lostText")}</p>
			<ul className="rows">
				{entries.map(({ id, slug: practiceSlug, title, language, insteadSlug }) => (
					<li key={id} className="row bare">
						<a className="row-link min-w-0" lang={language} dir="auto" href={`/practices/${practiceSlug}`}>
							{title}
						</a>
						<div className="aside flex flex-wrap gap-2">
							{insteadSlug && (
								<ButtonForm action={addEntryAction} hidden={{ slug, practiceSlug: insteadSlug }} look="quiet" small>
									{t("collections.lostInstead")}
								</ButtonForm>
							)}
							<ButtonForm
								action={removeEntryAction}
								hidden={{ slug, practiceId: id }}
								look="plain"
								small
								label={t("collections.removeOf", { title })}
							>
								{t("collections.remove")}
							</ButtonForm>
						</div>
					</li>
				))}
			</ul>
		</div>
	);
}
