import type { ReactNode } from "react";
import { requireAdministrator } from "../_web/session";
import { Shell } from "../_web/shell";

export default async function AdminLayout({ children }: { children: ReactNode }) {
	return <Shell viewer={await requireAdministrator()}>{children}</Shell>;
}
