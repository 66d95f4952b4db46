import type { ReactNode } from "react";
import { requireAdministrator } from "../../_web/session";

export default async function AdminLayout({ children }: { children: ReactNode }) {
	await requireAdministrator();
	return children;
}
