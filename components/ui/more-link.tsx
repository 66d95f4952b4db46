export function MoreLink({ href, label }: { href: string | null; label: string }) {
	if (!href) return null;
	return (
		<p className="mt-5">
			<a className="button quiet" href={href}>
				{label}
			</a>
		</p>
	);
}
