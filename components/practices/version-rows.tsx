import { requestContext } from "@/components/request-context";
import { longDay } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locales";
import { nameOf } from "@/lib/i18n/names";
import type { ListedVersion } from "@/lib/practices/version-list";

interface Props {
	slug: string;
	versions: readonly ListedVersion[];
	current: number;
	/** Of the translation into this language. */
	translation?: Locale | null;
}

/** Versions, each with who saved it, why, and the way to what changed. */
export function VersionRows({ slug, versions, current, translation }: Props) {
	const { viewer, t } = requestContext();
	const [first, further] = translation ? [`?in=${translation}`, `&in=${translation}`] : ["", ""];
	return (
		<ul className="rows">
			{versions.map((version) => (
				<li key={version.number} className="row bare">
					<div className="min-w-0">
						<a className="row-link" href={`/practices/${slug}/versions/${version.number}${first}`}>
							{t("practices.version", { number: version.number })}
							{version.number === current && <span className="text-ink-3"> · {t("practices.currentVersion")}</span>}
						</a>
						{version.restoredFrom && (
							<p className="muted">{t("practiceLife.compare.restoredFrom", { number: version.restoredFrom })}</p>
						)}
						{version.note && (
							<p dir="auto" className="text-ink-2 [overflow-wrap:anywhere]">
								{version.note}
							</p>
						)}
					</div>
					<div className="aside">
						<p>{t("practices.versionBy", { name: nameOf(t, version), day: longDay(version.at, viewer) })}</p>
						{version.number > 1 && (
							<a
								className="text-link"
								href={`/practices/${slug}/compare?from=${version.number - 1}&to=${version.number}${further}`}
								aria-label={`${t("practiceLife.compare.withBefore")}: ${t("practices.version", { number: version.number })}`}
							>
								{t("practiceLife.compare.withBefore")}
							</a>
						)}
					</div>
				</li>
			))}
		</ul>
	);
}
