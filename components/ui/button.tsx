import type { ReactNode } from "react";

export type ButtonLook = "main" | "quiet" | "danger" | "plain";

interface Look {
	look?: ButtonLook;
	small?: boolean;
	wide?: boolean;
}

export function buttonClass({ look = "main", small, wide }: Look): string {
	return ["button", look === "main" ? "" : look, small ? "small" : "", wide ? "wide" : ""].filter(Boolean).join(" ");
}

/** A link that looks like a button. */
export function ButtonLink({ href, children, ...look }: Look & { href: string; children: ReactNode }) {
	return (
		<a className={buttonClass(look)} href={href}>
			{children}
		</a>
	);
}
