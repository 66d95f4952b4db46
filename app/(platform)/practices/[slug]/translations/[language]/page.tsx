import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { fieldName } from "@/components/practices/template-texts";
import { TranslationForm } from "@/components/practices/translation-form";
import { requestContext } from "@/components/request-context";
import { ButtonForm } from "@/components/ui/button-form";
import { Notice, PageHead } from "@/components/ui/page";
import { demand, NotFound } from "@/lib/errors";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { languageWithin } from "@/lib/i18n/names";
import { canTranslate } from "@/lib/practices/policy";
import { type TranslationToWrite, translationToWrite } from "@/lib/practices/translation-form";
import { confirmTranslationAction, translateAction } from "./actions";

type Props = PageProps<"/practices/[slug]/translations/[language]">;

const translationOf = cache(async (slug: string, language: Locale) => {
	const { viewer, at } = await requireEmployee();
	return translationToWrite(viewer, slug, language, at);
});

async function asked({ params }: Props) {
	const { slug, language } = await params;
	const locale = LOCALES.find((one) => one === language);
	if (!locale) throw new NotFound();
	return { language: locale, translation: await translationOf(slug, locale) };
}

export const generateMetadata = pageTitle(async (props: Props) => {
	const { viewer, t } = await requireEmployee();
	const { language, translation } = await asked(props);
	const into = t("translations.translateInto", { language: languageWithin(viewer.locale, language) });
	return `${into} · ${translation.practice.title}`;
});

export default pageWithStatus(async function TranslatePracticePage(props: Props) {
	const { viewer, t } = await requireEmployee();
	const { language, translation } = await asked(props);
	const { practice, isBehind } = translation;
	demand(canTranslate(viewer, practice));
	const name = languageWithin(viewer.locale, language);
	return (
		<>
			<PageHead
				crumbs={[
					{ label: t("practices.title"), href: "/practices" },
					{ label: practice.title, href: `/practices/${practice.slug}` },
				]}
				title={t("translations.translateInto", { language: name })}
				lede={t("translations.lede")}
			/>
			{isBehind && <Behind translation={translation} language={language} />}
			<TranslationForm action={translateAction} translation={translation} language={language} />
		</>
	);
});

/** What of the original has changed, with the way to each passage, and one click where that changes nothing here. */
function Behind({ translation, language }: { translation: TranslationToWrite; language: Locale }) {
	const { t } = requestContext();
	const { practice, changed, isWhole } = translation;
	return (
		<div className="mb-7 max-w-[68ch]">
			<Notice tone="bloom">
				<div className="min-w-0">
					<p>{t("translations.behindHere")}</p>
					<ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
						{changed.map(({ field }) => (
							<li key={field}>
								<a className="text-link" href={`#original-${field}`} data-native>
									{fieldName(t, practice.template, field)}
								</a>
							</li>
						))}
					</ul>
					{isWhole && (
						<ButtonForm
							action={confirmTranslationAction}
							className="mt-3 grid justify-items-start gap-2.5"
							hidden={{ slug: practice.slug, language, ofVersion: String(practice.version) }}
							text={t("translations.nothingText")}
							look="quiet"
						>
							{t("translations.nothing")}
						</ButtonForm>
					)}
				</div>
			</Notice>
		</div>
	);
}
