import type { Metadata } from "next";
import type { ReactNode } from "react";
import { visitorRequest } from "@/app/_web/visitor-request";
import { BrandMark } from "@/components/shell/brand";

/** The address is the secret: search engines must not list the page. */
export const metadata: Metadata = { robots: { index: false, follow: false, noarchive: true, nosnippet: true } };

/** For people without an account: no navigation. */
export default async function SpeakerLayout({ children }: { children: ReactNode }) {
	const { t } = await visitorRequest();
	return (
		<>
			<a className="skip" href="#content" data-native>
				{t("shell.skip")}
			</a>
			<header className="border-b border-line bg-sunken">
				<p className="mx-auto flex max-w-[720px] items-center gap-2.5 px-5 py-4 font-serif text-title-s">
					<BrandMark size={28} />
					{t("shell.product")}
				</p>
			</header>
			<main id="content" className="mx-auto max-w-[720px] px-5 py-10" tabIndex={-1}>
				{children}
			</main>
		</>
	);
}
