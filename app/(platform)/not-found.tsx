/** Never shown: pages answer with pageWithStatus(). Without this file Next would put the root one into every page again. */
export default function NotFound() {
	return null;
}
