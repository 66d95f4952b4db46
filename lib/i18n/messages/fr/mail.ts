export const mail = {
	footer: "Vous recevez cet e-mail en raison de votre activité dans les communautés de {organisation}.",
	greeting: "Bonjour {givenName},",
	reason: "Message de l’organisation : {reason}",
	/** Ce qui est annoncé par e-mail en plus de la boîte de réception. */
	told: {
		membershipRequested: {
			subject: "{person} demande à rejoindre « {community} »",
			text: "{person} souhaite rejoindre « {community} ». Vous pouvez accepter ou refuser depuis la page des membres.",
			action: "Répondre à la demande",
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
			text: "« {title} », une rencontre de la communauté {community}, a changé : elle a désormais lieu le {when}. Le lieu et le programme sont sur sa page. Si vous avez une place, le fichier joint met à jour votre agenda.",
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
