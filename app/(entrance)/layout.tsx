import type { ReactNode } from "react";
import { visitorRequest } from "@/app/_web/visitor-request";
import { ForgetNames } from "@/components/entrance/forget-names";
import { SeedHead } from "@/components/entrance/seed-head";
import { BrandMark } from "@/components/shell/brand";
import { env } from "@/lib/env";

/** The sign-in pages: drawing and introduction beside the form. */
export default async function EntranceLayout({ children }: { children: ReactNode }) {
	const { t } = await visitorRequest();
	return (
		<div className="min-h-dvh lg:grid lg:grid-cols-[minmax(0,1.15fr)_minmax(440px,0.85fr)]">
			<header className="relative overflow-hidden bg-sunken px-5 pt-5 pb-8 lg:sticky lg:top-0 lg:h-dvh lg:border-r lg:border-line lg:p-12">
				<SeedHead className="pointer-events-none absolute top-3 right-4 h-24 lg:inset-x-0 lg:top-auto lg:bottom-0 lg:h-[60%] lg:w-full" />
				<a className="relative flex items-center gap-2.5 font-serif text-title-s" href="/">
					<BrandMark size={30} />
					{t("shell.product")}
				</a>
				<div className="relative mt-16 max-w-[36rem] lg:mt-[min(6vh,64px)]">
					<p className="font-serif text-title-m leading-tight tracking-tight text-balance lg:text-[min(3.25rem,6.5vh)] lg:leading-[1.08]">
						{t("signIn.heading")}
					</p>
					<p className="lede mt-4">{t("signIn.lede", { organisation: env().ORGANISATION_NAME })}</p>
				</div>
			</header>
			<main id="content" className="mx-auto grid w-full max-w-[34rem] content-center gap-8 px-5 py-10 lg:px-10">
				{children}
			</main>
			<ForgetNames />
		</div>
	);
}
