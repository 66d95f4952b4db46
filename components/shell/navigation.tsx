"use client";

import { usePathname } from "next/navigation";
import { Icon, type IconName } from "@/components/ui/icon";
import type { AccentName } from "@/lib/accents";
import { BrandMark } from "./brand";

export interface NavigationItem {
	href: string;
	label: string;
	icon: IconName;
	/** Other path prefixes that belong to the entry. */
	also?: string[];
	/** On a phone it is in the menu at the top. */
	secondary?: boolean;
}

interface NavigationCommunity {
	href: string;
	name: string;
	accent: AccentName;
}

export interface NavigationTexts {
	label: string;
	product: string;
	navigationItems: NavigationItem[];
	communitiesLabel: string;
	communities: NavigationCommunity[];
	/** To the list of all, when there are more. */
	allCommunities: Omit<NavigationCommunity, "accent"> | null;
}

/** The main navigation: at the left, on a phone at the bottom. */
export function Navigation({
	words: { label, product, navigationItems, communitiesLabel, communities, allCommunities },
}: {
	words: NavigationTexts;
}) {
	const path = usePathname();
	const isOpen = (href: string) => (href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`));
	const isHere = ({ href, also = [] }: NavigationItem) => [href, ...also].some(isOpen);
	return (
		<>
			<nav className="rail" aria-label={label}>
				<a className="brand" href="/">
					<BrandMark />
					{product}
				</a>
				{navigationItems.map((item) => (
					<a key={item.href} className="rail-link" href={item.href} aria-current={isHere(item) ? "page" : undefined}>
						<Icon name={item.icon} />
						{item.label}
					</a>
				))}
				{communities.length > 0 && (
					<>
						<hr />
						<p className="rail-heading">{communitiesLabel}</p>
						{communities.map((community) => (
							<a
								key={community.href}
								className="rail-link"
								href={community.href}
								aria-current={isOpen(community.href) ? "page" : undefined}
							>
								<span className={`rail-dot tone-${community.accent}`} />
								<bdi>{community.name}</bdi>
							</a>
						))}
						{allCommunities && (
							<a className="rail-link" href={allCommunities.href}>
								{allCommunities.name}
							</a>
						)}
					</>
				)}
			</nav>
			<nav className="bottom-bar" aria-label={label}>
				{navigationItems
					.filter((item) => !item.secondary)
					.map((item) => (
						<a key={item.href} href={item.href} aria-current={isHere(item) ? "page" : undefined}>
							<Icon name={item.icon} />
							<span>{item.label}</span>
						</a>
					))}
			</nav>
		</>
	);
}
