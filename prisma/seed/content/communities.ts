import { aVelo } from "./a-velo";
import { accueilEnBoutique } from "./accueil-en-boutique";
import { aiAtTheDesk } from "./ai-at-the-desk";
import { animerUneEquipe } from "./animer-une-equipe";
import { appelsSortants } from "./appels-sortants";
import { atelierDesAnimateurs } from "./atelier-des-animateurs";
import { callListeningCircle } from "./call-listening-circle";
import { centPremiersJours } from "./cent-premiers-jours";
import { communicationDeCrise } from "./communication-de-crise";
import { contenusAccessibles } from "./contenus-accessibles";
import { customerCareWriting } from "./customer-care-writing";
import { dataStorytelling } from "./data-storytelling";
import { grandsComptes } from "./grands-comptes";
import { migrationDeLAnnuaire } from "./migration-de-l-annuaire";
import { plannings } from "./plannings";
import { projetTramontane } from "./projet-tramontane";
import { reclamations } from "./reclamations";
import { reflexesSecurite } from "./reflexes-securite";
import { refonteDeLaCharte } from "./refonte-de-la-charte";
import { serviceParMessagerie } from "./service-par-messagerie";
import type { CommunityText } from "./shape";
import { socialMediaManagers } from "./social-media-managers";
import { tellingCustomersAboutOutages } from "./telling-customers-about-outages";
import { videoFaiteMaison } from "./video-faite-maison";
import { writingInTwoLanguages } from "./writing-in-two-languages";

export const communities: CommunityText[] = [
	socialMediaManagers,
	customerCareWriting,
	reclamations,
	dataStorytelling,
	animerUneEquipe,
	contenusAccessibles,
	tellingCustomersAboutOutages,
	writingInTwoLanguages,
	serviceParMessagerie,
	callListeningCircle,
	plannings,
	aiAtTheDesk,
	atelierDesAnimateurs,
	centPremiersJours,
	accueilEnBoutique,
	grandsComptes,
	appelsSortants,
	communicationDeCrise,
	videoFaiteMaison,
	reflexesSecurite,
	refonteDeLaCharte,
	projetTramontane,
	migrationDeLAnnuaire,
	aVelo,
];
