import { requireViewer } from "./_web/session";
import { Shell } from "./_web/shell";
import ForbiddenPage from "./(platform)/forbidden";

/** For doors that a whole part of the house keeps, such as the administration's. */
export default async function Forbidden() {
	return (
		<Shell viewer={await requireViewer()}>
			<ForbiddenPage />
		</Shell>
	);
}
