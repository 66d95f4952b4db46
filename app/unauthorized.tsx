/** Never shown: who is not signed in is led to the sign-in page. Next would carry a longer one of its own in every page. */
export default function Unauthorized() {
	return null;
}
