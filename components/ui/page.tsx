import type { ReactNode } from "react";

export interface Crumb {
	label: string;
	href?: string;
}

/** Breadcrumbs, title, one sentence and the main action of a page. */
export function PageHead({
	crumbs = [],
	title,
	lede,
	language,
	action,
	children,
}: {
	crumbs?: Crumb[];
	title: string;
	lede?: string | null;
	/** Of title and sentence, where somebody wrote them. */
	language?: string;
	action?: ReactNode;
	children?: ReactNode;
}) {
	return (
		<header className="mb-7">
			{crumbs.length > 0 && <Crumbs crumbs={crumbs} />}
			<div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4 md:flex-nowrap">
				<div className="min-w-0 grow basis-[min(28rem,100%)]">
					<h1 className="[overflow-wrap:anywhere]" lang={language} dir="auto">
						{title}
					</h1>
					{lede && (
						<p className="lede mt-2.5" lang={language} dir="auto">
							{lede}
						</p>
					)}
				</div>
				{action}
			</div>
			{children}
		</header>
	);
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
	return (
		<p className="muted mb-2.5 flex flex-wrap gap-x-1.5 gap-y-2">
			{crumbs.map((crumb, index) => (
				<span key={crumb.label} className="flex gap-x-1.5">
					{crumb.href ? (
						<a className="row-link" href={crumb.href} dir="auto">
							{crumb.label}
						</a>
					) : (
						<bdi>{crumb.label}</bdi>
					)}
					{index < crumbs.length - 1 && <span aria-hidden="true">/</span>}
				</span>
			))}
		</p>
	);
}

/** A part of a page with a heading and a link to more. */
export function Section({
	title,
	more,
	children,
	level = 2,
	id,
}: {
	/** Target of links. */
	id?: string;
	title: string;
	more?: { href: string; label: string };
	children: ReactNode;
	level?: 2 | 3;
}) {
	const Heading = `h${level}` as const;
	return (
		<section id={id} className="mt-9 first:mt-0">
			<div className="section-head">
				<Heading dir="auto">{title}</Heading>
				{more && (
					<a className="text-link" href={more.href}>
						{more.label}
					</a>
				)}
			</div>
			{children}
		</section>
	);
}

export function Panel({ title, children }: { title?: string; children: ReactNode }) {
	return (
		<div className="panel">
			{title && (
				<h2 className="mb-2" dir="auto">
					{title}
				</h2>
			)}
			{children}
		</div>
	);
}

/** Says what is missing, and offers the next step. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
	return (
		<div className="empty mt-4">
			<p className="font-semibold text-ink">{title}</p>
			{children && <p className="max-w-[48ch]">{children}</p>}
			{action}
		</div>
	);
}

export function Notice({ tone = "info", children }: { tone?: "info" | "bloom" | "danger"; children: ReactNode }) {
	return <div className={`notice ${tone === "info" ? "" : tone}`}>{children}</div>;
}
