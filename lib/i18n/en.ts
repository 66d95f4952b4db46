import { shell } from "./messages/en/shell";
import { refusals } from "./messages/en/refusals";
import { validation } from "./messages/en/validation";
import { mail } from "./messages/en/mail";
import { people } from "./messages/en/people";
import { imports } from "./messages/en/imports";
import { signIn } from "./messages/en/sign-in";
import { communities } from "./messages/en/communities";
import { posts } from "./messages/en/posts";
import { meetups } from "./messages/en/meetups";
import { practices } from "./messages/en/practices";
import { champions } from "./messages/en/champions";
import { insights } from "./messages/en/insights";
import { search } from "./messages/en/search";
import { inbox } from "./messages/en/inbox";
import { home } from "./messages/en/home";
import { admin } from "./messages/en/admin";
import { settings } from "./messages/en/settings";

/** Every message in English, by room. */
export const en = {
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
} as const;
