/** Never reached: pages of the house answer by page(). Without it Next would carry the root's in every page once more. */
export default function NotFound() {
	return null;
}
