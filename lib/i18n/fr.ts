import type { Messages } from "./messages";
import { shell } from "./messages/fr/shell";
import { refusals } from "./messages/fr/refusals";
import { validation } from "./messages/fr/validation";
import { mail } from "./messages/fr/mail";
import { people } from "./messages/fr/people";
import { imports } from "./messages/fr/imports";
import { signIn } from "./messages/fr/sign-in";
import { communities } from "./messages/fr/communities";
import { posts } from "./messages/fr/posts";
import { meetups } from "./messages/fr/meetups";
import { practices } from "./messages/fr/practices";
import { champions } from "./messages/fr/champions";
import { insights } from "./messages/fr/insights";
import { search } from "./messages/fr/search";
import { inbox } from "./messages/fr/inbox";
import { home } from "./messages/fr/home";
import { admin } from "./messages/fr/admin";
import { settings } from "./messages/fr/settings";

/** Every message in French, by room. */
export const fr: Messages = {
	shell,
	refusals,
	validation,
	mail,
	people,
	imports,
	signIn,
	communities,
	posts,
	meetups,
	practices,
	champions,
	insights,
	search,
	inbox,
	home,
	admin,
	settings,
};
