import type { ComponentProps } from "react";
import { PageHead } from "@/components/ui/page";

interface Props extends Omit<ComponentProps<typeof PageHead>, "crumbs"> {
	meetup: { id: string; title: string; community: { slug: string; name: string } };
}

/** The head of a page about one meetup. */
export function EditionHead({ meetup, ...head }: Props) {
	const { id, title, community } = meetup;
	return (
		<PageHead
			crumbs={[
				{ label: community.name, href: `/communities/${community.slug}` },
				{ label: title, href: `/meetups/${id}` },
			]}
			{...head}
		/>
	);
}
