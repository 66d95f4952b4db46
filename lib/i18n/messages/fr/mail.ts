export const mail = {
	/** Pourquoi on reçoit un e-mail, par type. */
	why: {
		signIn:
			"Vous recevez cet e-mail parce qu’un lien de connexion a été demandé avec cette adresse. Si ce n’était pas vous, vous n’avez rien à faire.",
		seat: "Vous recevez cet e-mail en raison de votre place, de la place qui vous est proposée ou de votre rang sur la liste d’attente. Vous pouvez changer cela sur la page de la rencontre.",
		reminder: "Vous recevez ce rappel parce que vous avez une place à cette rencontre.",
		request: "Vous recevez cet e-mail parce que vous êtes responsable de cette communauté.",
		invitation: "Vous recevez cet e-mail parce qu’un membre vous invite dans une communauté de {organisation}.",
		membership:
			"Vous recevez cet e-mail parce que vous avez demandé à rejoindre cette communauté. Vous pouvez la quitter à tout moment sur sa page.",
		manager: "Vous recevez cet e-mail parce que quelqu’un vous a nommé responsable de cette communauté.",
		communityRequest:
			"Vous recevez cet e-mail parce que vous avez proposé cette communauté, ou parce qu’elle vous cite.",
		hub: "Vous recevez cet e-mail parce que vous dirigez le hub de {organisation}.",
		message:
			"Vous recevez cet e-mail parce que vous avez une place à cette rencontre : son organisation écrit à toutes les personnes inscrites. Si vous annulez votre venue, vous n’en recevez plus.",
		feedback: "Vous recevez cet e-mail parce que vous avez participé à cette rencontre.",
		champion: "Vous recevez cet e-mail parce qu’une personne vous a proposé.",
		speaker:
			"Vous recevez cet e-mail parce que l’organisation d’une rencontre chez {organisation} a donné cette adresse pour son intervention. Vous pouvez vous désister sur la page indiquée.",
		guest:
			"Vous recevez cet e-mail parce que {organisation} vous invite à une rencontre. Vous pouvez rendre votre place sur sa page.",
		named:
			"Vous recevez cet e-mail parce que quelqu’un vous a répondu, vous a cité ou a accepté votre réponse, ou pour une proposition que vous soutenez ou suivez.",
		moderation:
			"Vous recevez cet e-mail parce qu’il concerne un de vos textes, ou ce que vous pouvez faire dans une communauté.",
		news: "Vous recevez cet e-mail parce que vous avez choisi de tout recevoir de cette communauté.",
		digest: "Vous recevez ce résumé de vos communautés à l’heure que vous avez choisie.",
		letter:
			"Vous recevez cet e-mail parce que vous êtes membre de cette communauté : ses responsables écrivent de temps en temps aux membres.",
	},
	turnOff: "Ne plus recevoir d’e-mails de ce type",
	choose: "Choisir ce dont je suis prévenu(e)",
	/** Un élément de la boîte de réception, par e-mail. */
	itemSubject: "{text} ({community})",
	openItem: "Lire",
	digest: {
		subject:
			"{others, plural, =0 {{first}} one {{first}, et une autre nouvelle} other {{first}, et # autres nouvelles}}",
		since: "Voici ce qui s’est passé dans vos communautés depuis le {day} et que vous n’avez pas encore lu.",
		open: "Ouvrir Dandelion",
		more: "{count, plural, one {Une autre} other {# autres}}",
		moreThreads: "D’autres conversations",
		parts: {
			announcements: "Annonces",
			answers: "Réponses pour vous",
			own: "Pour vous",
			meetups: "Rencontres",
			threads: "Conversations",
			practices: "Pratiques",
		},
		seats: "{free, plural, =0 {Complet : il y a une liste d’attente} one {# place libre} other {# places libres}}",
		thread:
			"{isNew, select, yes {{replies, plural, =0 {Nouvelle} one {Nouvelle, # réponse} other {Nouvelle, # réponses}}} other {{replies, plural, one {# nouvelle réponse} other {# nouvelles réponses}}}}",
	},
	off: {
		title: "Ne plus recevoir d’e-mails",
		text: "Vous ne recevrez plus d’e-mails de ce type : {kind}.",
		done: "C’est fait. Vous ne recevez plus d’e-mails de ce type : {kind}.",
		button: "Ne plus recevoir ces e-mails",
		choose: "Choisir mes e-mails",
		incomplete:
			"Ce lien est incomplet. Ouvrez-le de nouveau depuis l’e-mail, ou choisissez vos e-mails sur votre profil, sous « Réglages des notifications ».",
	},
	picture: "Image",
	greeting: "Bonjour {givenName},",
	reason: "Message de l’organisation : {reason}",
	/** Ce qui est annoncé par e-mail en plus de la boîte de réception. */
	told: {
		membershipRequested: {
			subject: "{person} demande à rejoindre « {community} »",
			text: "{person} souhaite rejoindre « {community} ». Vous pouvez accepter ou refuser depuis la page des membres.",
			action: "Répondre à la demande",
		},
		caseDecided: {
			subject:
				"{text, select, published {Votre premier texte est publié} hide {Un de vos textes a été masqué} remove {Un de vos textes a été retiré} other {Une décision sur un de vos textes}}",
			text: "{text, select, published {La modération a lu votre premier texte dans une communauté : il est maintenant publié.} hide {La modération a masqué un de vos textes.} remove {La modération a retiré un de vos textes.} other {La modération a regardé un de vos textes.}}{measure, select, warn { Elle vous adresse un avertissement.} mute { Vous ne pouvez plus écrire dans sa communauté pendant un temps.} ban { Vous êtes exclu(e) de sa communauté.} other {}} La page dit pourquoi, et comment faire un recours auprès de quelqu’un d’autre.",
			action: "Voir la décision",
		},
		appealDecided: {
			subject:
				"{upheld, select, yes {Votre recours : la décision est maintenue} other {Votre recours : la décision est annulée}}",
			text: "Quelqu’un d’autre que la personne qui avait décidé a regardé votre texte. {upheld, select, yes {La décision est maintenue.} other {La décision est annulée : votre texte est revenu, et vos droits aussi.}}",
			action: "Voir la réponse",
		},
		restricted: {
			subject:
				"{kind, select, ban {Vous avez été exclu(e) d’une communauté} other {Vous ne pouvez plus écrire dans une communauté pendant un temps}}",
			text: "{kind, select, ban {{ends, select, yes {Vous avez été exclu(e) d’une communauté jusqu’au {until}. Cela se termine tout seul : vous pourrez ensuite la rejoindre ou le demander.} other {Vous avez été exclu(e) d’une communauté.}}} other {Vous ne pouvez pas écrire dans une communauté jusqu’au {until}. Cela se termine tout seul.}} Vos notifications disent laquelle. Le motif :",
			action: "Ouvrir Dandelion",
		},
		seatRequestsWait: {
			subject: "{count, plural, one {Une demande de place attend} other {# demandes de place attendent}} : {title}",
			text: "{count, plural, one {Une personne a demandé} other {# personnes ont demandé}} une place à « {title} » ({community}, {when}), sans réponse pour l’instant. Une demande sans réponse prend fin au début de la rencontre.",
			action: "Répondre aux demandes",
		},
		membershipRequestedOfHub: {
			subject: "{person} demande à rejoindre « {community} », qui n’a pas de responsable",
			text: "{person} souhaite rejoindre « {community} ». Personne n’en est responsable pour l’instant : vous pouvez répondre à la demande et nommer quelqu’un.",
			action: "Répondre à la demande",
		},
		communityWithoutManager: {
			subject: "« {community} » n’a plus de responsable",
			text: "Plus personne dans l’entreprise n’est responsable de « {community} ». Nommez quelqu’un ; d’ici là, les demandes pour la rejoindre vous parviennent.",
			action: "Nommer une personne responsable",
		},
		requestProposed: {
			subject: "{person} propose une communauté : « {community} »",
			text: "{person} propose une communauté, « {community} ». Lisez à quoi elle servira et qui en sera responsable, puis approuvez-la, ou refusez-la avec un motif.",
			action: "Lire et décider",
		},
		requestAsksManager: {
			subject: "Seriez-vous responsable de « {community} » ?",
			text: "{actor} propose une communauté, « {community} », et vous demande d’en être responsable avec une autre personne. Lisez à quoi elle servira, puis acceptez ou refusez. Elle n’ouvre que si vous acceptez toutes les deux.",
			action: "Lire et répondre",
		},
		requestManagerDeclined: {
			subject: "« {community} » cherche une autre personne responsable",
			text: "{actor} ne souhaite pas être responsable de « {community} », la communauté que vous avez proposée. Demandez à quelqu’un d’autre : changez ses responsables sur sa page.",
			action: "Demander à quelqu’un d’autre",
		},
		requestOpened: {
			subject: "« {community} » est ouverte",
			text: "« {community} », la communauté que {person} a proposée, est ouverte. Publiez un premier message, prévoyez une première rencontre, invitez celles et ceux à qui elle s’adresse.",
			action: "Voir la communauté",
		},
		requestDeclined: {
			subject: "« {community} » n’est pas approuvée",
			text: "Le hub refuse la communauté que vous avez proposée, « {community} ». Son motif : {because}",
			action: "Lire la réponse",
		},
		managerNamed: {
			subject: "Vous êtes désormais responsable de « {community} »",
			text: "{actor} vous nomme responsable de « {community} », qui n’en avait plus. Les responsables s’occupent des membres, des rencontres et des paramètres, et répondent aux demandes.",
			action: "Voir les membres",
		},
		membershipAccepted: {
			subject: "Bienvenue dans « {community} »",
			text: "Vous êtes désormais membre de « {community} ». Vous pouvez y lire, y publier et vous inscrire à ses rencontres.",
			action: "Voir la communauté",
		},
		membershipInvited: {
			subject: "{actor} vous invite à rejoindre « {community} »",
			text: "{actor} vous invite à rejoindre « {community} ». Consultez la communauté, puis acceptez ou refusez sur sa page.",
			action: "Voir la communauté",
		},
		meetupChanged: {
			subject: "Modifiée : {title}",
			text: "« {title} », une rencontre de la communauté {community}, a changé. {moved, select, yes {Elle était prévue le {before} et a désormais lieu le {when}.} other {Elle a lieu le {when} ; le titre, la fin, le lieu ou l’accès est différent.}} Le lieu et le programme sont sur sa page. Si vous avez une place, le fichier joint met à jour votre agenda.",
			action: "Voir la rencontre",
		},
		meetupCancelled: {
			subject: "Annulée : {title}",
			text: "La rencontre « {title} », prévue le {when}, n’aura pas lieu. Le fichier joint la retire de votre agenda, si elle y est.",
			action: "Voir la rencontre",
		},
		meetupReinstated: {
			subject: "Finalement maintenue : {title}",
			text: "L’annulation de « {title} » est levée : la rencontre a lieu le {when}. Votre place, ou votre rang sur la liste d’attente, reste le même. Si vous avez une place, le fichier joint la remet dans votre agenda. Si vous avez d’autres projets, annulez votre venue sur la page de la rencontre : la place peut servir à quelqu’un.",
			action: "Voir la rencontre",
		},
		feedbackAsked: {
			subject: "Votre avis sur {title}",
			text: "Merci d’avoir participé à « {title} ». Était-ce utile, et comptez-vous l’appliquer ? Deux questions aident l’organisation. Les supports sont sur la page de la rencontre.",
			action: "Donner mon avis",
		},
		hostMessage: {
			subject: "{subject} ({title})",
			text: "{actor} écrit aux personnes inscrites à « {title} » :",
			action: "Voir la rencontre",
		},
		nominationGranted: {
			subject: "Vous rejoignez les champions du thème « {topic} »",
			text: "Une personne vous a proposé, faits à l’appui, et la direction du hub a accepté : vous rejoignez les champions du thème « {topic} ». C’est affiché sur votre profil et à côté de vos publications.",
			action: "Voir les champions",
		},
	},
} as const;
