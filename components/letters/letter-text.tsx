import { requestContext } from "@/components/request-context";
import { Avatar } from "@/components/ui/avatar";
import { Prose } from "@/components/ui/prose";
import { fullInstant } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { LetterBlock, NamedThing } from "@/lib/letters/contents";
import { hasContent, wordsOf } from "@/lib/letters/shown";
import { fullName } from "@/lib/text";

interface Props {
	blocks: readonly LetterBlock[];
	/** The first language of the letter: a part without words in the second one has them in this. */
	first: Locale;
	/** The language that it is shown in, and whether that is its second one. */
	language: Locale;
	isOther: boolean;
}

/** A letter as its readers see it: what says nothing is left out. */
export function LetterText({ blocks, first, language, isOther }: Props) {
	return (
		<div className="grid max-w-[72ch] gap-8" lang={language}>
			{blocks.filter(hasContent).map((block) => (
				<Block key={block.id} block={block} first={first} language={language} isOther={isOther} />
			))}
		</div>
	);
}

function Block({ block, first, language, isOther }: { block: LetterBlock } & Omit<Props, "blocks">) {
	const t = translator(language);
	const { html, isOther: isInOther } = wordsOf(block, isOther);
	const prose = html && <Prose html={html} lang={isInOther ? language : first} />;
	if (block.kind === "text") return prose;
	return (
		<section className="grid gap-3">
			<h2>{t(`letters.blocks.${block.kind}`)}</h2>
			{prose}
			{block.things.length > 0 && (
				<ul className="rows">
					{block.things.map((thing) => (
						<li key={thing.id} className="row bare">
							<Thing thing={thing} language={language} />
						</li>
					))}
				</ul>
			)}
			{block.people.length > 0 && (
				<ul className="flex flex-wrap gap-x-6 gap-y-3">
					{block.people.map((person) => (
						<li key={person.id} className="flex items-center gap-2.5">
							<Avatar person={person} size="small" />
							<a className="row-link" href={`/people/${person.id}`} dir="auto">
								{fullName(person)}
							</a>
						</li>
					))}
				</ul>
			)}
		</section>
	);
}

function Thing({ thing, language }: { thing: NamedThing; language: Locale }) {
	const { viewer } = requestContext();
	const t = translator(language);
	const { title, path, startsAt, isCancelled, by } = thing;
	return (
		<div className="grid gap-0.5">
			<a className="row-link font-semibold" href={path} dir="auto">
				{title}
			</a>
			{startsAt && (
				<p className="muted">
					{fullInstant(startsAt, { locale: language, zone: viewer.zone })}
					{isCancelled && ` · ${t("letters.cancelled")}`}
				</p>
			)}
			{by && <p className="muted">{t("letters.answerBy", { person: fullName(by) })}</p>}
		</div>
	);
}
