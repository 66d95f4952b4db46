import { allowed, refused, type Verdict } from "../errors";
import { isAdministrator, type Viewer } from "../viewer";

export function canImportPeople(viewer: Viewer): Verdict {
	return isAdministrator(viewer) ? allowed : refused("administrators_only");
}
