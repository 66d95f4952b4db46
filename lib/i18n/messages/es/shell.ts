export const shell = {
	home: "Inicio",
	communities: "Comunidades",
	meetups: "Encuentros",
	language: "Idioma: {name}",
} as const;
