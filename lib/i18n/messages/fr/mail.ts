export const mail = {
	footer: "Vous recevez ce message en raison de votre activité dans les communautés de {organisation}.",
	greeting: "Bonjour {givenName},",
	reason: "Ce qu’en dit l’organisation : {reason}",
	/** Ce qui est annoncé par e-mail en plus de la boîte de réception. */
	told: {
		membershipRequested: {
			subject: "{person} demande à rejoindre « {community} »",
			text: "{person} souhaite rejoindre « {community} ». Vous pouvez accepter ou refuser depuis la page des membres.",
			action: "Répondre à la demande",
		},
		membershipAccepted: {
			subject: "Bienvenue dans « {community} »",
			text: "Vous êtes désormais membre de « {community} » : lisez ce qui s’y trouve, posez votre question, venez à la prochaine rencontre.",
			action: "Aller à la communauté",
		},
		membershipInvited: {
			subject: "{actor} vous invite dans « {community} »",
			text: "{actor} aimerait vous compter dans « {community} ». Jetez-y un œil, puis acceptez ou déclinez sur sa page.",
			action: "Voir la communauté",
		},
		meetupChanged: {
			subject: "Modifiée : {title}",
			text: "« {title} », une rencontre de la communauté {community}, a changé : elle a désormais lieu le {when}. Sa page dit où, et le programme. Si vous avez une place, le fichier joint met votre agenda à jour.",
			action: "Voir ce qui change",
		},
		meetupCancelled: {
			subject: "Annulée : {title}",
			text: "La rencontre « {title} », prévue le {when}, n’aura pas lieu. Vous n’avez rien à faire : le fichier joint la retire de votre agenda, si elle y est.",
			action: "Voir la rencontre",
		},
		feedbackAsked: {
			subject: "Deux questions sur {title}",
			text: "Merci d’être venu à « {title} ». Était-ce utile, et comptez-vous l’appliquer ? Deux clics le disent à l’organisation. Ce qui a été montré est sur la page de la rencontre.",
			action: "Répondre aux deux questions",
		},
		hostMessage: {
			subject: "{subject} ({title})",
			text: "{actor} écrit aux personnes qui ont une place à « {title} » :",
			action: "Ouvrir la rencontre",
		},
		nominationGranted: {
			subject: "Vous rejoignez les champions du thème « {topic} »",
			text: "On vous a proposé, preuves à l’appui, et le hub a dit oui : vous rejoignez les champions du thème « {topic} ». Cela se voit sur votre profil et à côté de ce que vous écrivez.",
			action: "Voir les champions",
		},
	},
} as const;
