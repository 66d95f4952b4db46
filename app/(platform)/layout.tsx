import type { ReactNode } from "react";
import { requireViewer } from "../_web/session";
import { Shell } from "../_web/shell";

export default async function PlatformLayout({ children }: { children: ReactNode }) {
	await requireViewer();
	return <Shell>{children}</Shell>;
}
