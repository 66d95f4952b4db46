"use client";

import type { ReactNode } from "react";
import { DateLeaf, type DateLeafWords } from "@/components/ui/date-leaf";
import { type Moment, MomentText } from "@/components/ui/moment";
import { TagList, type TagWords } from "@/components/ui/tag";

interface Props {
	leaf: DateLeafWords;
	href: string;
	title: string;
	/** Language of the title. */
	lang: string;
	when: string;
	/** The same for the reader, where clocks differ. */
	elsewhere?: string;
	facts: string;
	tags: TagWords[];
	countdown: Moment;
	/** A phone has no room for the countdown beside, and needs it where the year is another. */
	otherYear: boolean;
	children?: ReactNode;
}

/** What `MeetupRow` says, drawn. */
export function MeetupLine({
	leaf,
	href,
	title,
	lang,
	when,
	elsewhere,
	facts,
	tags,
	countdown,
	otherYear,
	children,
}: Props) {
	const left = (
		<span className="inline-block first-letter:uppercase">
			<MomentText {...countdown} />
		</span>
	);
	return (
		<li className="row">
			<DateLeaf {...leaf} />
			<div className="min-w-0">
				<a className="row-link font-semibold" href={href} lang={lang}>
					{title}
				</a>
				<p className="mt-0.5 text-ink-2">
					{when}
					{elsewhere && <span className="muted block">{elsewhere}</span>}
				</p>
				{otherYear && <p className="muted only-phone">{left}</p>}
				<p className="muted mt-1">{facts}</p>
				{tags.length > 0 && (
					<p className="mt-1.5 flex flex-wrap gap-1.5">
						<TagList tags={tags} />
					</p>
				)}
				{children}
			</div>
			<div className="aside not-phone">{left}</div>
		</li>
	);
}
