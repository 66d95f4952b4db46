"use client";

import { AvatarMark } from "@/components/ui/avatar-mark";
import { type Moment, MomentText } from "@/components/ui/moment";
import { TagList, type TagWords } from "@/components/ui/tag";

interface Props {
	initials: string;
	href: string;
	title: string;
	/** Language of the title. */
	lang: string;
	tags: TagWords[];
	by: string;
	/** When it was asked, of a question that waits. */
	asked?: Moment;
	/** Whose answer was accepted. */
	answered?: string;
	replies?: string;
	lively?: Moment;
}

/** What `PostRow` says, drawn. */
export function PostLine({ initials, href, title, lang, tags, by, asked, answered, replies, lively }: Props) {
	return (
		<li className="row">
			<AvatarMark initials={initials} />
			<div>
				<a className="row-link font-semibold [overflow-wrap:anywhere]" href={href} lang={lang}>
					{title}
				</a>{" "}
				<TagList tags={tags} />
				<p className="muted mt-0.5">
					{by}
					{asked && " · "}
					{asked && <MomentText {...asked} />}
					{answered && ` · ${answered}`}
				</p>
			</div>
			<div className="aside">
				{replies && <p>{replies}</p>}
				{lively && (
					<p>
						<MomentText {...lively} />
					</p>
				)}
			</div>
		</li>
	);
}
