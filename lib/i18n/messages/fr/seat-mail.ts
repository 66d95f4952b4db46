export const seatMail = {
	mail: {
		goingSubject: "Votre place : {title}",
		going:
			"Vous avez une place à « {title} », une rencontre de la communauté {community}. Le fichier joint l’ajoute à votre agenda.",
		goneSubject: "Votre place est rendue : {title}",
		gone: "Vous avez rendu votre place à « {title} », une rencontre de la communauté {community}. Le fichier joint la retire de votre agenda.",
		seatedSubject: "Une place pour vous : {title}",
		seated:
			"L’organisation vous donne une place à « {title} », une rencontre de la communauté {community}. Le fichier joint l’ajoute à votre agenda.",
		provisionalSubject: "Une place de côté : {title}",
		provisional:
			"Vous êtes inscrit à toute la série : une place vous est mise de côté pour « {title} », une rencontre de la communauté {community}. Nous vous demanderons 14 jours avant si vous venez.",
		offeredSubject: "Une place vous est gardée : {title}",
		offered:
			"Une place s’est libérée pour « {title} », une rencontre de la communauté {community}, et c’est votre tour. Nous vous la gardons jusqu’au {until}.",
		offerPasses:
			"Acceptez-la depuis la page de la rencontre, ou laissez-la à la personne suivante. Sans réponse, elle passe d’elle-même.",
		answerOffer: "Accepter ou laisser la place",
		confirmSubject: "Viendrez-vous ? {title}",
		confirm:
			"Vous êtes inscrit à « {title} », une rencontre de la communauté {community}, avec toute la série. Dites jusqu’au {until} que vous venez, et la place reste à vous.",
		confirmPasses: "Sans réponse de votre part, elle ira aux personnes qui attendent.",
		confirmSeat: "Répondre sur la page de la rencontre",
		ending: {
			offer_lapsed: {
				subject: "La place est passée : {title}",
				text: "La place gardée pour vous à « {title} », une rencontre de la communauté {community}, est passée à la personne suivante.",
			},
			not_confirmed: {
				subject: "Votre place est libérée : {title}",
				text: "Vous étiez inscrit à « {title} », une rencontre de la communauté {community}, avec toute la série. Sans réponse de votre part, votre place est allée aux personnes qui attendent.",
			},
			not_speaking: {
				subject: "Votre place d’intervenant est libérée : {title}",
				text: "Votre intervention à « {title} », une rencontre de la communauté {community}, n’est plus prévue. La place que vous aviez à ce titre est libérée.",
			},
			removed: {
				subject: "Vous n’avez plus de place : {title}",
				text: "L’organisation vous a retiré de la liste de « {title} », une rencontre de la communauté {community}.",
			},
		},
		reminder: {
			week: "Dans une semaine : {title}",
			day: "Demain : {title}",
			hour: "Dans une heure, en ligne : {title}",
			text: "Vous avez une place à « {title} », une rencontre de la communauté {community}. Lieu : {venue}.",
		},
		askAgain: "Vous pouvez reprendre une place, ou en attendre une, depuis la page de la rencontre.",
		waitlistedSubject: "Liste d’attente, {place, selectordinal, one {#re} other {#e}} place : {title}",
		waitlisted:
			"« {title} », une rencontre de la communauté {community}, est complète dans le lieu choisi. Vous avez la {place, selectordinal, one {#re} other {#e}} place sur la liste d’attente.",
		promise:
			"Dès qu’une place se libère, elle revient à la première personne de la liste, et vous recevez un message. D’ici là, vous pouvez quitter la liste depuis la page de la rencontre.",
		giveBack:
			"Si finalement vous ne venez pas, rendez votre place depuis la page de la rencontre : quelqu’un l’attend peut-être.",
		when: "{day}, de {from} à {to} (heure locale à {city})",
		whenForYou: "Pour vous : {instant}",
		joinAt: "Pour participer : {address}",
		open: "Ouvrir la rencontre",
	},
} as const;
