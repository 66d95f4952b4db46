import { currentViewer } from "../_web/session";
import { Shell } from "../_web/shell";
import NotFoundPage from "../(platform)/not-found";
import NotFoundOutside from "../not-found";

/** An address that nothing answers to: in the house for who is at home there. */
export default async function NothingThere() {
	const viewer = await currentViewer();
	if (!viewer) return <NotFoundOutside />;
	return (
		<Shell viewer={viewer}>
			<NotFoundPage />
		</Shell>
	);
}
