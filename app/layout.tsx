import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { env } from "@/lib/env";
import { negotiateLocale } from "./_web/locale";
import { currentViewer } from "./_web/session";
import { chosenTheme } from "./_web/theme";
import "./styles/globals.css";

export async function generateMetadata(): Promise<Metadata> {
	return {
		title: { default: "Dandelion", template: "%s · Dandelion" },
		robots: { index: false },
		icons: { icon: "/favicon.svg" },
		metadataBase: new URL(env().NEXTAUTH_URL),
	};
}

export const viewport: Viewport = { width: "device-width", initialScale: 1, viewportFit: "cover" };

export default async function RootLayout({ children }: { children: ReactNode }) {
	const viewer = await currentViewer();
	const locale = viewer?.locale ?? negotiateLocale((await headers()).get("accept-language"));
	return (
		<html lang={locale} data-theme={(await chosenTheme()) ?? undefined}>
			<body>{children}</body>
		</html>
	);
}
