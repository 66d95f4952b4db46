"use client";

import { TagList, type TagWords } from "@/components/ui/tag";

export interface Subjects {
	label: string;
	links: { href: string; text: string }[];
}

interface Props {
	href: string;
	title: string;
	summary: string;
	/** Language of title, summary and subjects. */
	lang: string;
	facts: string;
	tags: TagWords[];
	/** What it is about, each leading to the cards that share it. */
	subjects?: Subjects;
	figure: string | null;
}

/** What `PracticeRow` says, drawn. */
export function PracticeLine({ href, title, summary, lang, facts, tags, subjects, figure }: Props) {
	return (
		<li className="row bare">
			<div className="min-w-0">
				<a className="row-link font-serif text-lead font-semibold" href={href} lang={lang}>
					{title}
				</a>
				{summary && (
					<p className="mt-0.5 text-ink-2" lang={lang}>
						{summary}
					</p>
				)}
				<p className="muted mt-1">{facts}</p>
				{tags.length > 0 && (
					<p className="mt-1.5">
						<TagList tags={tags} />
					</p>
				)}
				{subjects && <SubjectLinks {...subjects} lang={lang} />}
			</div>
			{figure && <p className="font-serif text-title-s whitespace-nowrap text-accent">{figure}</p>}
		</li>
	);
}

export function SubjectLinks({ label, links, lang }: Subjects & { lang: string }) {
	return (
		<ul className="mt-1.5 flex flex-wrap gap-1.5" aria-label={label}>
			{links.map(({ href, text }) => (
				<li key={href} lang={lang}>
					<a className="tag" href={href}>
						{text}
					</a>
				</li>
			))}
		</ul>
	);
}
