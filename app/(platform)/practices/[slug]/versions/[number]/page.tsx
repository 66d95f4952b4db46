import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { CardBody } from "@/components/practices/card-body";
import { CardTags } from "@/components/practices/card-tags";
import { ButtonLink } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { Notice, PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { longDay } from "@/lib/clock";
import { NotFound } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locales";
import { nameOf } from "@/lib/i18n/names";
import { canChange, canTranslate } from "@/lib/practices/policy";
import { practiceReading } from "@/lib/practices/schema";
import { practiceVersion } from "@/lib/practices/version-pages";
import { restoreVersionAction } from "../../actions";
import { restoreTranslationAction } from "../../translations/[language]/actions";

type Props = PageProps<"/practices/[slug]/versions/[number]">;

const versionOf = cache(async (slug: string, number: string, language: Locale | undefined) => {
	if (!/^\d{1,6}$/.test(number)) throw new NotFound();
	const { viewer, at } = await requireEmployee();
	return practiceVersion(viewer, slug, Number(number), at, language);
});

const askedVersion = async ({ params, searchParams }: Props) => {
	const { slug, number } = await params;
	return versionOf(slug, number, practiceReading.parse(await searchParams).in);
};

export const generateMetadata = pageTitle(async (props: Props) => {
	const { t } = await requireEmployee();
	const { card, number } = await askedVersion(props);
	return `${card.title} · ${t("practices.version", { number })}`;
});

export default pageWithStatus(async function PracticeVersionPage(props: Props) {
	const { viewer, t } = await requireEmployee();
	const version = await askedVersion(props);
	const { slug, translation } = version;
	const [first, further] = translation ? [`?in=${translation}`, `&in=${translation}`] : ["", ""];
	const mayRestore = translation ? canTranslate(viewer, version.practice) : canChange(viewer, version.practice);
	const values = {
		number: version.number,
		name: nameOf(t, version.editedBy),
		day: longDay(version.at, viewer),
	};
	return (
		<>
			<PageHead
				crumbs={[
					{ label: t("practices.title"), href: "/practices" },
					{ label: version.card.title, href: `/practices/${slug}${first}` },
					{ label: t("practices.version", { number: version.number }) },
				]}
				title={version.card.title}
				lede={version.card.summary}
				language={version.card.language}
				action={
					<ButtonLink href={`/practices/${slug}${first}`} look="quiet">
						{t("practices.backToCard")}
					</ButtonLink>
				}
			>
				<div className="mt-4">
					<CardTags card={version.card} />
				</div>
			</PageHead>
			<div className="mb-6 max-w-[68ch]">
				<Notice tone="bloom">
					{t(
						version.number === version.currentVersion ? "practices.thisIsCurrent" : "practices.oldVersionNotice",
						values,
					)}
					{version.note && (
						<p dir="auto" className="mt-1">
							{version.note}
						</p>
					)}
					{version.number > 1 && (
						<p className="mt-1">
							<a
								className="text-link"
								href={`/practices/${slug}/compare?from=${version.number - 1}&to=${version.number}${further}`}
							>
								{t("practiceLife.compare.title")}
							</a>
						</p>
					)}
				</Notice>
			</div>
			<CardBody card={version.card} />
			{version.number !== version.currentVersion && mayRestore.allowed && (
				<div className="mt-8">
					<Dialog
						id="restore"
						title={t("practiceLife.restore.title", { number: version.number })}
						opener={t("practiceLife.restore.button")}
						close={t("shell.cancel")}
					>
						<p className="mb-4 text-ink-2">{t("practiceLife.restore.text")}</p>
						<ActionForm
							action={translation ? restoreTranslationAction : restoreVersionAction}
							draft="restore"
							className="grid gap-4"
						>
							{translation && <input type="hidden" name="language" value={translation} />}
							<input type="hidden" name="slug" value={slug} />
							<input type="hidden" name="number" value={version.number} />
							<TextField
								name="note"
								label={t("practiceLife.fields.note")}
								hint={t("practiceLife.fields.noteHint")}
								maxLength={200}
							/>
							<SubmitButton>{t("practiceLife.restore.button")}</SubmitButton>
						</ActionForm>
					</Dialog>
				</div>
			)}
		</>
	);
});
