import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { env } from "@/lib/env";
import { currentViewer } from "./_web/session";
import { chosenTheme } from "./_web/theme";
import { layoutUnlessDatabaseAway } from "./_web/unavailable";
import { visitorLocale } from "./_web/visitor-request";
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
	const content = await layoutUnlessDatabaseAway(async () => {
		await currentViewer();
		return children;
	});
	return (
		<html lang={await visitorLocale()} data-theme={(await chosenTheme()) ?? undefined}>
			<body>{content}</body>
		</html>
	);
}
