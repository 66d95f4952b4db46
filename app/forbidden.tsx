/** Never shown: what is closed to somebody is said inside the house. Next would carry a longer one of its own in every page. */
export { default } from "./unauthorized";
