import type { ReactNode } from "react";
import { requireViewer } from "../_web/session";
import { Shell } from "../_web/shell";
import { layoutUnlessDatabaseAway } from "../_web/unavailable";

export default function PlatformLayout({ children }: { children: ReactNode }) {
	return layoutUnlessDatabaseAway(async () => {
		await requireViewer();
		return <Shell>{children}</Shell>;
	});
}
