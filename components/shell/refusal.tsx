import { ButtonLink, buttonClass } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page";

interface Props {
	title: string;
	lede: string;
	/** Who can give access. */
	more?: string;
	search?: { label: string; button: string };
	help?: { href: string; label: string };
	home: { href: string; label: string };
}

/** The content of a 404 or 403 page. */
export function Refusal({ title, lede, more, search, help, home }: Props) {
	return (
		<div>
			<PageHead title={title} lede={lede} />
			{more && <p className="mb-6 max-w-[72ch]">{more}</p>}
			{search && (
				<search className="mb-6 block">
					<form action="/search" className="flex max-w-md gap-2">
						<input className="input" type="search" name="q" aria-label={search.label} placeholder={search.label} />
						<button type="submit" className={buttonClass({})}>
							{search.button}
						</button>
					</form>
				</search>
			)}
			<p className="flex flex-wrap gap-3">
				{help && <ButtonLink href={help.href}>{help.label}</ButtonLink>}
				<ButtonLink href={home.href} look="quiet">
					{home.label}
				</ButtonLink>
			</p>
		</div>
	);
}
