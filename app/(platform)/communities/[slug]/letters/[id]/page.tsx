import { cache } from "react";
import { pageTitle, pageWithStatus } from "@/app/_web/page-with-status";
import { requireEmployee } from "@/app/_web/session";
import { LetterText } from "@/components/letters/letter-text";
import { SendingPanel } from "@/components/letters/sending-panel";
import { requestContext } from "@/components/request-context";
import { Notice, PageHead } from "@/components/ui/page";
import { Chips } from "@/components/ui/tabs";
import { fullInstant, longDay } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locales";
import { languageName, nameIn, nameOf } from "@/lib/i18n/names";
import { canChangeLetter } from "@/lib/letters/policy";
import { type LetterReach, letterPage, letterReach, type ShownLetter } from "@/lib/letters/queries";
import { letterView } from "@/lib/letters/schema";
import { htmlMail } from "@/lib/mail-text";
import { MINIMUM_GROUP } from "@/lib/minimum-group";
import { letterMailText } from "@/lib/notifications/letter-mails";
import { titleFor } from "@/lib/posts/titles";
import { discardLetterAction, scheduleLetterAction, sendLetterAction, unscheduleLetterAction } from "../actions";

type Props = PageProps<"/communities/[slug]/letters/[id]">;

const letterOf = cache(async (slug: string, id: string) => {
	const { viewer, at } = await requireEmployee();
	return letterPage(viewer, slug, id, at);
});

export const generateMetadata = pageTitle(async ({ params }: Props) => {
	const { slug, id } = await params;
	const [{ viewer }, letter] = [await requireEmployee(), await letterOf(slug, id)];
	return titleFor(viewer.locale, letter).title;
});

export default pageWithStatus(async function LetterPage({ params, searchParams }: Props) {
	const { viewer, t } = await requireEmployee();
	const { slug, id } = await params;
	const letter = await letterOf(slug, id);
	const view = letterView.parse(await searchParams);
	const { title, language } = titleFor(view.language ?? viewer.locale, letter);
	const mayChange = canChangeLetter(viewer, letter).allowed;
	const reach = await letterReach(viewer, letter);
	const asMail = mayChange && view.as === "mail";
	const home = `/communities/${slug}`;
	return (
		<div className="columns">
			<div className="min-w-0">
				<PageHead
					crumbs={[
						{ label: letter.community.name, href: home },
						{ label: t("letters.title"), href: `${home}/letters` },
					]}
					title={title}
				>
					<Facts letter={letter} reach={reach} />
				</PageHead>
				{mayChange && (
					<div className="mb-5">
						<Notice tone="bloom">{t("letters.preview")}</Notice>
					</div>
				)}
				<Views letter={letter} mayChange={mayChange} asMail={asMail} language={language} />
				{asMail ? (
					<MailPreview letter={letter} language={language} />
				) : (
					<LetterText
						blocks={letter.blocks}
						first={letter.language}
						language={language}
						isOther={language !== letter.language}
					/>
				)}
			</div>
			{mayChange && reach && (
				<aside>
					<SendingPanel
						letter={letter}
						reach={reach}
						sendAction={sendLetterAction}
						scheduleAction={scheduleLetterAction}
						unscheduleAction={unscheduleLetterAction}
						discardAction={discardLetterAction}
					/>
				</aside>
			)}
		</div>
	);
});

/** Who wrote it, when, for whom, and for those who manage the community how many have opened it. */
function Facts({ letter, reach }: { letter: ShownLetter; reach: LetterReach | null }) {
	const { viewer, t } = requestContext();
	const { author, sentAt, scheduledFor, forUnits, forSites } = letter;
	const places = [...forUnits.map(({ names }) => nameIn(viewer.locale, names)), ...forSites.map(({ name }) => name)];
	const facts = [
		author && t("letters.by", { person: nameOf(t, author) }),
		sentAt && t("letters.sentOn", { when: longDay(sentAt, viewer) }),
		scheduledFor && t("letters.scheduledFor", { when: fullInstant(scheduledFor, viewer) }),
		places.length > 0 ? t("talk.audience", { names: places.join(", ") }) : t("talk.audienceAll"),
		sentAt &&
			reach &&
			(reach.opened === null
				? t("letters.openedFew", { least: MINIMUM_GROUP, people: reach.people })
				: t("letters.opened", { opened: reach.opened, people: reach.people })),
	];
	return <p className="muted mt-2.5">{facts.filter(Boolean).join(" · ")}</p>;
}

/** The languages of the letter, and before it is sent how it looks as a mail. */
function Views({
	letter,
	mayChange,
	asMail,
	language,
}: {
	letter: ShownLetter;
	mayChange: boolean;
	asMail: boolean;
	language: Locale;
}) {
	const { t } = requestContext();
	const path = `/communities/${letter.community.slug}/letters/${letter.id}`;
	const languages = [letter.language, ...(letter.otherLanguage ? [letter.otherLanguage] : [])];
	const address = (as: "page" | "mail", shown: Locale) => `${path}?as=${as}&language=${shown}`;
	return (
		<div className="mb-6 flex flex-wrap gap-x-6 gap-y-2 empty:hidden">
			{languages.length > 1 && (
				<Chips
					label={t("letters.languages")}
					chips={languages.map((shown) => ({
						href: address(asMail ? "mail" : "page", shown),
						label: languageName(t.locale, shown),
						current: shown === language,
					}))}
				/>
			)}
			{mayChange && (
				<Chips
					label={t("letters.views")}
					chips={(["page", "mail"] as const).map((as) => ({
						href: address(as, language),
						label: t(`letters.as.${as}`),
						current: (as === "mail") === asMail,
					}))}
				/>
			)}
		</div>
	);
}

/** The mail that the viewer would get in a language. */
function MailPreview({ letter, language }: { letter: ShownLetter; language: Locale }) {
	const { viewer, t } = requestContext();
	const path = `/communities/${letter.community.slug}/letters/${letter.id}`;
	const reader = { personId: null, givenName: viewer.givenName, locale: language, zone: viewer.zone };
	const mail = letterMailText({ ...letter, communityName: letter.community.name }, reader, path);
	return (
		<div className="grid gap-3">
			<p>
				<span className="muted">{t("letters.subject")}</span> <bdi>{mail.subject}</bdi>
			</p>
			{/* The empty sandbox allows no scripts, forms or downloads. */}
			<iframe
				className="h-[640px] w-full max-w-[680px] rounded-medium border border-line bg-white"
				title={t("letters.as.mail")}
				sandbox=""
				srcDoc={htmlMail(mail)}
			/>
		</div>
	);
}
