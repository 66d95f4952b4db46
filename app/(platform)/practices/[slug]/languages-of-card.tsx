import { fieldName } from "@/components/practices/template-texts";
import { requestContext } from "@/components/request-context";
import { ComparedText } from "@/components/ui/compared-text";
import { Notice } from "@/components/ui/page";
import { Chips } from "@/components/ui/tabs";
import { LOCALES } from "@/lib/i18n/locales";
import { languageName, languageWithin, nameOf } from "@/lib/i18n/names";
import { canTranslate } from "@/lib/practices/policy";
import type { PracticePage } from "@/lib/practices/practice-page";

interface Props {
	practice: PracticePage;
}

/** The languages of a card as links, who translated what is shown, and whether it is behind the original. */
export function LanguagesOfCard({ practice }: Props) {
	const { viewer, t } = requestContext();
	const { slug, language, originalLanguage, languages, translation, version } = practice;
	const missing = canTranslate(viewer, practice).allowed
		? LOCALES.filter((one) => one !== originalLanguage && !languages.some((known) => known.language === one))
		: [];
	if (languages.length === 0 && missing.length === 0) return null;
	const shown = translation && languages.find((one) => one.language === language);
	return (
		<div className="mb-6 grid max-w-[68ch] gap-3">
			{languages.length > 0 && (
				<Chips
					label={t("translations.readIn")}
					chips={[
						{
							href: `/practices/${slug}?in=${originalLanguage}`,
							label: t("translations.original", { language: languageName(viewer.locale, originalLanguage) }),
							current: language === originalLanguage,
						},
						...languages.map((one) => ({
							href: `/practices/${slug}?in=${one.language}`,
							label: t(one.ofVersion < version ? "translations.notUpToDate" : "translations.inLanguage", {
								language: languageName(viewer.locale, one.language),
							}),
							current: language === one.language,
						})),
					]}
				/>
			)}
			{shown && (
				<p className="muted">
					{t("translations.by", { language: languageWithin(viewer.locale, originalLanguage), name: nameOf(t, shown) })}{" "}
					{canTranslate(viewer, practice).allowed && (
						<a className="text-link" href={`/practices/${slug}/translations/${language}`}>
							{t("translations.edit")}
						</a>
					)}
				</p>
			)}
			{missing.map((one) => (
				<p key={one}>
					<a className="text-link" href={`/practices/${slug}/translations/${one}`}>
						{t("translations.translateInto", { language: languageWithin(viewer.locale, one) })}
					</a>
				</p>
			))}
			{translation?.changed && <Behind practice={practice} />}
		</div>
	);
}

/** What has changed in the original since it was translated, and the way to bring the translation up to date. */
function Behind({ practice }: Props) {
	const { viewer, t } = requestContext();
	const { slug, template, language, originalLanguage, translation, version } = practice;
	if (!translation?.changed) return null;
	const { fields, compared } = translation.changed;
	return (
		<Notice tone="bloom">
			<div className="min-w-0">
				<p>
					{t("translations.behind", {
						fields: new Intl.ListFormat(viewer.locale, { style: "short", type: "unit" }).format(
							fields.map((field) => fieldName(t, template, field)),
						),
					})}
				</p>
				{compared ? (
					<details className="mt-2">
						<summary className="text-link cursor-pointer">{t("translations.showChanges")}</summary>
						{compared.map(({ field, parts }) => (
							<div key={field} className="mt-3">
								<h2 className="text-base">{fieldName(t, template, field)}</h2>
								<ComparedText parts={parts} language={originalLanguage} />
							</div>
						))}
					</details>
				) : (
					<p className="mt-2">
						<a
							className="text-link"
							href={`/practices/${slug}/compare?from=${translation.ofVersion}&to=${version}&in=${originalLanguage}`}
						>
							{t("translations.showChanges")}
						</a>
					</p>
				)}
				{canTranslate(viewer, practice).allowed && (
					<p className="mt-2">
						<a className="text-link" href={`/practices/${slug}/translations/${language}`}>
							{t("translations.update")}
						</a>
					</p>
				)}
			</div>
		</Notice>
	);
}
