export const mail = {
	footer: "Vous recevez ce message en raison de votre activité dans les communautés de {organisation}.",
} as const;
